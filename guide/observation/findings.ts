import { agree, doubts } from '../agreement';
import type { Reading } from '../reading';
import type { Observation } from './observation';

/** One reading of both sides; `undefined` while the API has said nothing. */
export function agreed(observation: Observation, now: number): Reading | undefined {
  const { said, changes, sighting, hadOffer, unfamiliar } = observation;
  if (!said) return undefined;
  return {
    ...agree({ reading: said, changes, sighting, hadOffer }, now),
    ...(unfamiliar !== 'none' && { unfamiliar }),
  };
}

/** Is a dialog open that the person's press on claude.ai's buy button has brought? */
export function isBuying({ pressedBuy, look }: Observation): boolean {
  return pressedBuy && look.dialogOpen;
}

export function doubtsOf({ said, sighting, changes }: Observation) {
  return said ? doubts({ reading: said, changes, sighting }) : [];
}

export function newsOf(observation: Observation): string {
  const { sighting, unfamiliar, lacks, request } = observation;
  return JSON.stringify([sighting, unfamiliar, lacks, request, isBuying(observation)]);
}

export function isOpen(state: string | undefined): boolean {
  return state === 'claimable' || state === 'high-demand';
}
