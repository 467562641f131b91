import type { Money } from './facts';
import { isCapReached } from './obstacle';
import type { Reading } from './reading';
import { known } from './reading';

/** Why a tool can still be rejected after the claim, in the order in which to look. */
export const BLOCKADE_NAMES = [
  'credits-off',
  'cap',
  'own-limit',
  'empty',
  'other-organization',
  'api-key',
] as const;
export type BlockadeName = (typeof BLOCKADE_NAMES)[number];

export interface Blockade {
  name: BlockadeName;
  /**
   * `so`: claude.ai says that it is this · `not-so`: claude.ai rules it out · `unread`: it would
   * say, but was not read · `look`: only the person can see it, on claude.ai or in the tool.
   */
  verdict: 'so' | 'not-so' | 'unread' | 'look';
  /** The figures that were read: the balance; or of the cap, what is used and the limit. */
  amount?: Money;
  limit?: Money;
  /** When they were read; milliseconds since 1970. */
  at?: number;
}

/** All six reasons with what was read for each. What was not read is neither so nor ruled out. */
export function findBlockades(reading: Reading | undefined): readonly Blockade[] {
  const creditsOn = known(reading, 'creditsOn');
  const balance = known(reading, 'balance');
  return [
    judge('credits-off', creditsOn && creditsOn.value === false, creditsOn?.at),
    judgeCap(reading),
    // A member's own limit is personal data: the guide does not read it.
    { name: 'own-limit', verdict: 'look' },
    {
      ...judge('empty', balance && balance.value.minorUnits <= 0, balance?.at),
      ...(balance && { amount: balance.value }),
    },
    { name: 'other-organization', verdict: 'look' },
    { name: 'api-key', verdict: 'look' },
  ];
}

function judgeCap(reading: Reading | undefined): Blockade {
  const cap = known(reading, 'spendCap');
  if (!cap) return judge('cap', undefined, undefined);
  const { limit, used } = cap.value;
  if (!limit) return judge('cap', false, cap.at);
  return {
    ...judge('cap', isCapReached(reading), cap.at),
    ...(used && { amount: used }),
    limit,
  };
}

function judge(name: BlockadeName, isSo: boolean | undefined, at: number | undefined): Blockade {
  const verdict = isSo === undefined ? 'unread' : isSo ? 'so' : 'not-so';
  return { name, verdict, ...(at !== undefined && { at }) };
}

/** Has the credit been claimed, as far as this reading or the organization's own flag says? */
export function wasClaimed(reading: Reading | undefined, flagged: boolean | undefined): boolean {
  return known(reading, 'offer')?.value.state === 'claimed' || flagged === true;
}
