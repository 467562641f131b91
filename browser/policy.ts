import { browser } from 'wxt/browser';
import { type ReadPolicy, readPolicy } from '../guide/managed';
import { keepPolicy } from './storage';

/** What the company has set, as the browser hands it over; nothing where it has set nothing. */
export async function askPolicy(): Promise<ReadPolicy> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch {
    // Firefox refuses where no administrator has set anything.
    return { held: [], broken: [] };
  }
}

/**
 * Copies the policy to where overlay and popup read it, now and whenever the company changes it.
 *
 * @param onChange after another policy than before was copied.
 */
export function followPolicy(onChange: () => void): void {
  const apply = async () => {
    const { policy } = await askPolicy();
    if (await keepPolicy(policy)) onChange();
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void apply();
  });
  void apply();
}
