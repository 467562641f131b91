import type { Reading } from '../../guide/reading';
import { PARTS, type Part } from './parts';

/** The parts whose facts are missing or contradicted, or not yet as a finished checklist needs them. */
export function openParts(reading: Reading | undefined): ReadonlySet<Part> {
  const { offer, balance, autoReload, spendCap, creditsOn } = reading ?? {};
  const settled: { [part in Part]: boolean } = {
    offer: offer?.value.state === 'claimed' || offer?.value.state === 'none',
    prepaid: (balance?.value.minorUnits ?? 0) > 0 && autoReload?.value.on === true,
    limit: !!spendCap?.value.limit && creditsOn?.value === true,
    team: true,
  };
  return new Set(PARTS.filter((part) => !settled[part]));
}
