import { browser } from 'wxt/browser';
import { type ReadPolicy, readPolicy } from '../guide/managed';
import { keepPolicy } from './store';

/** What the company has set, as the browser hands it over; nothing where it has set nothing. */
export async function askPolicy(): Promise<ReadPolicy> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch {
    // Firefox refuses where no administrator has set anything.
    return { held: [], broken: [] };
  }
}

/** Copies the policy to where overlay and popup read it. */
export async function applyPolicy(): Promise<void> {
  await keepPolicy((await askPolicy()).policy);
}

/** Applies the policy now, and again whenever the company changes it. */
export function followPolicy(onApplied: () => void): void {
  const apply = () => void applyPolicy().then(onApplied);
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') apply();
  });
  apply();
}
