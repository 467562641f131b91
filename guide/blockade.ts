import type { Money } from './facts';
import { findBlocker, isCapReached, isUsedUp } from './obstacle';
import type { Reading } from './reading';
import { known } from './reading';
import type { Standing } from './standing';

/** Why a tool can still be rejected, in the order in which to look. */
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
    judgeOwnLimit(reading),
    {
      ...judge('empty', balance && balance.value.minorUnits <= 0, balance?.at),
      ...(balance && { amount: balance.value }),
    },
    { name: 'other-organization', verdict: 'look' },
    { name: 'api-key', verdict: 'look' },
  ];
}

/** By its figures, else by the name that claude.ai gives to what is in the way. */
function judgeCap(reading: Reading | undefined): Blockade {
  const cap = known(reading, 'spendCap');
  const isReached = isCapReached(reading);
  if (!cap) {
    const at = isReached ? known(reading, 'obstacle')?.at : undefined;
    return judge('cap', isReached, at);
  }
  const { limit, used } = cap.value;
  return {
    ...judge('cap', isReached, cap.at),
    ...(limit && used && { amount: used }),
    ...(limit && { limit }),
  };
}

/** A member's own figures; those of others are personal data, which the guide does not read. */
function judgeOwnLimit(reading: Reading | undefined): Blockade {
  const own = known(reading, 'ownCap');
  const isReached = own && isUsedUp(own.value);
  if (!own || isReached === undefined) return { name: 'own-limit', verdict: 'look' };
  const { limit, used } = own.value;
  return {
    ...judge('own-limit', isReached, own.at),
    ...(limit && used && { amount: used }),
    ...(limit && { limit }),
  };
}

function judge(name: BlockadeName, isSo: boolean | undefined, at: number | undefined): Blockade {
  const verdict = isSo === undefined ? 'unread' : isSo ? 'so' : 'not-so';
  return { name, verdict, ...(at !== undefined && { at }) };
}

/**
 * Is it worth listing them? After the claim, and wherever something else than an empty balance may be
 * in the way; before that the steps say what is to be done.
 */
export function mayStillBeBlocked(standing: Standing, reading: Reading | undefined): boolean {
  if (standing.kind !== 'manager' && standing.kind !== 'member') return false;
  if (wasClaimed(reading, standing.organization.creditClaimed)) return true;
  if (isCapReached(reading)) return true;
  if (standing.kind === 'manager') return (known(reading, 'balance')?.value.minorUnits ?? 0) > 0;
  const kind = findBlocker(standing, reading)?.kind;
  return kind === 'none' || kind === 'own-cap';
}

/** Has the credit been claimed, as far as this reading or the organization's own flag says? */
export function wasClaimed(reading: Reading | undefined, flagged: boolean | undefined): boolean {
  return known(reading, 'offer')?.value.state === 'claimed' || flagged === true;
}
