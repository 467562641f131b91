import type { Reading } from '../guide/reading';
import { FACTS_OF, PARTS, type Part } from './credit';

/** The parts whose facts are missing, contradicted by the page, or not yet as a finished checklist needs them. */
export function openParts(reading: Reading | undefined): ReadonlySet<Part> {
  const { offer, balance, autoReload, spendCap, creditsOn, conflicts } = reading ?? {};
  const settled: { [part in Part]: boolean } = {
    offer: offer?.value.state === 'claimed' || offer?.value.state === 'none',
    prepaid: (balance?.value.minorUnits ?? 0) > 0 && autoReload?.value.on === true,
    limit: !!spendCap?.value.limit && creditsOn?.value === true,
    team: true,
  };
  const doubtful = (part: Part) => FACTS_OF[part].some((name) => conflicts && name in conflicts);
  return new Set(PARTS.filter((part) => !settled[part] || doubtful(part)));
}
