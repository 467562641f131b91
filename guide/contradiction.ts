import type { DiagnosisId } from './diagnosis';
import type { Money } from './facts';
import { isLess } from './money';
import { type Blocker, findBlocker, isCapReached } from './obstacle';
import type { Reading } from './reading';
import { known } from './reading';
import type { Standing } from './standing';

/**
 * What claude.ai says against a tool's message, or about its true cause. `at`: when that was read,
 * milliseconds since 1970.
 */
export type Contradiction =
  /** Usage credits are switched off, whatever the message names. */
  | { kind: 'credits-off'; at: number }
  /** The credit is claimed, and there is something to spend. */
  | { kind: 'claimed'; at?: number }
  /** The credit is claimed, but nothing is left to spend. */
  | { kind: 'claimed-empty'; at: number }
  | { kind: 'funded'; balance: Money; at: number }
  | { kind: 'uncapped'; at: number }
  | { kind: 'below-cap'; used: Money; limit: Money; at: number }
  /** A limit is in the way, which the message does not name. */
  | { kind: 'other-cause'; blocker: Blocker; at?: number }
  /** The message is about a personal account, but the tab is in a workspace. */
  | { kind: 'in-workspace' };

/** Ids about which no reading says anything are never contradicted. */
export function contradict(
  id: DiagnosisId,
  standing: Standing,
  reading: Reading | undefined,
): Contradiction | undefined {
  switch (id) {
    case 'organization-unclaimed':
      return limited(standing, reading) ?? aboutClaim(standing, reading);
    case 'organization-add-more':
    case 'organization-out':
    case 'third-party':
    case 'credits-required':
      return limited(standing, reading) ?? switchedOff(reading) ?? funded(reading);
    case 'out':
      return limited(standing, reading) ?? switchedOff(reading);
    case 'organization-cap':
      return aboutCap(standing, reading);
    case 'personal-unclaimed':
    case 'personal-add-more':
    case 'personal-out':
    case 'personal-cap':
      return standing.kind === 'manager' || standing.kind === 'member'
        ? { kind: 'in-workspace' }
        : undefined;
    default:
      return undefined;
  }
}

/** Figures come before names: what is bought or claimed behind a reached limit stays blocked. */
function limited(standing: Standing, reading: Reading | undefined): Contradiction | undefined {
  const blocker = findBlocker(standing, reading);
  switch (blocker?.kind) {
    case 'organization-cap':
    case 'own-cap':
    case 'member-off': {
      const at = (known(reading, 'spendCap') ?? known(reading, 'obstacle'))?.at;
      return { kind: 'other-cause', blocker, ...(at !== undefined && { at }) };
    }
    default:
      return undefined;
  }
}

function aboutClaim(standing: Standing, reading: Reading | undefined): Contradiction | undefined {
  const offer = known(reading, 'offer');
  const flagged = 'organization' in standing && standing.organization?.creditClaimed === true;
  const open = offer?.value.state === 'claimable' || offer?.value.state === 'high-demand';
  if (offer?.value.state !== 'claimed' && (!flagged || open)) {
    return open ? undefined : funded(reading);
  }
  const balance = known(reading, 'balance');
  return (
    switchedOff(reading) ??
    (balance && balance.value.minorUnits <= 0
      ? { kind: 'claimed-empty', at: balance.at }
      : { kind: 'claimed', ...(offer && { at: offer.at }) })
  );
}

function switchedOff(reading: Reading | undefined): Contradiction | undefined {
  const creditsOn = known(reading, 'creditsOn');
  return creditsOn?.value === false ? { kind: 'credits-off', at: creditsOn.at } : undefined;
}

function funded(reading: Reading | undefined): Contradiction | undefined {
  const balance = known(reading, 'balance');
  if (!balance || balance.value.minorUnits <= 0) return undefined;
  if (known(reading, 'creditsOn')?.value !== true) return undefined;
  return { kind: 'funded', balance: balance.value, at: balance.at };
}

/** Where something else stops the tools, signing in again would not help. */
function aboutCap(standing: Standing, reading: Reading | undefined): Contradiction | undefined {
  const against = isCapReached(reading) ? undefined : belowCap(reading);
  return against && (switchedOff(reading) ?? emptied(standing, reading) ?? against);
}

function emptied(standing: Standing, reading: Reading | undefined): Contradiction | undefined {
  const blocker = findBlocker(standing, reading);
  const at = known(reading, 'balance')?.at;
  return blocker?.kind === 'out-of-credits'
    ? { kind: 'other-cause', blocker, ...(at !== undefined && { at }) }
    : undefined;
}

function belowCap(reading: Reading | undefined): Contradiction | undefined {
  const cap = known(reading, 'spendCap');
  if (!cap) return undefined;
  const { limit, used } = cap.value;
  if (!limit) return { kind: 'uncapped', at: cap.at };
  return used && isLess(used, limit) ? { kind: 'below-cap', used, limit, at: cap.at } : undefined;
}
