import { dequal } from 'dequal/lite';
import { type ReadPolicy, readPolicy } from '../guide/managed';
import type { Policy } from '../guide/settings';
import { browser } from './browser';
import { areaOf, oneWriter } from './writing';

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
    if (await savePolicy(policy)) onChange();
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void apply();
  });
  void apply();
}

/** Copies it; tells whether it was another one before. */
export function savePolicy(policy: Policy | undefined): Promise<boolean> {
  return oneWriter(async () => {
    let changed = false;
    for (const isPrivate of [false, true]) {
      const area = areaOf(isPrivate);
      const { policy: before } = await area.get('policy');
      if (dequal(before, policy)) continue;
      changed = true;
      await (policy ? area.set({ policy }) : area.remove('policy'));
    }
    return changed;
  });
}
