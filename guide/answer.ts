import { type Cause, causeOfBlocker, causeOfMessage } from './cause';
import { type Contradiction, contradict } from './contradiction';
import type { Verdict } from './diagnosis';
import { known, type Reading } from './reading';
import { isMereSeat, type Standing } from './standing';
import type { StepName } from './steps';

/** Whose account a message is about; `own`: the person's own part of the workspace. */
export type About =
  | 'workspace'
  | 'own'
  | 'personal'
  | 'not-said'
  | 'tool'
  | 'key'
  | 'nobody'
  | 'none'
  | 'notice';

/** The one thing to do, as the person stands there. */
export type NextAct =
  /** To ask an Owner. */
  | { kind: 'message'; cause: Cause }
  /** To send the message itself, with a question. */
  | { kind: 'question'; to: 'owner' | 'support' }
  | { kind: 'step'; step: StepName }
  /** `own`: the person's, not the organization's. */
  | { kind: 'usage-page'; own: boolean }
  /** To sign the tool out and in, and choose the right organization. */
  | { kind: 'sign-again' }
  | { kind: 'wait' };

export interface Answer {
  about: About;
  /** What claude.ai says instead; it takes the general explanation's place. */
  against?: Contradiction | undefined;
  act: NextAct;
}

/** How a person who looks at the guide stands to the workspace's billing. */
type Side = 'manager' | 'switch' | 'member' | 'personal' | 'not-known';

/**
 * What to tell somebody about a tool's message.
 *
 * @param standing absent before anything was read: then it goes to an Owner.
 */
export function answer(
  id: Verdict,
  standing: Standing | undefined,
  reading: Reading | undefined,
): Answer {
  const about = aboutOf(id);
  const side = sideOf(standing);
  if (id === 'unknown' || id === 'not-rejected') return { about, act: actOf(id, side, reading) };
  const against = standing && contradict(id, standing, reading);
  return { about, against, act: against ? actAgainst(against, side) : actOf(id, side, reading) };
}

function aboutOf(id: Verdict): About {
  switch (id) {
    case 'organization-unclaimed':
    case 'organization-add-more':
    case 'organization-out':
    case 'organization-cap':
    case 'group-cap':
      return 'workspace';
    case 'member-cap':
    case 'member-off':
      return 'own';
    case 'personal-unclaimed':
    case 'personal-add-more':
    case 'personal-out':
    case 'personal-cap':
      return 'personal';
    case 'third-party':
    case 'out':
    case 'credits-required':
    case 'plan-limit':
    case 'rate-limit':
      return 'not-said';
    case 'wrong-login':
    case 'login-not-allowed':
    case 'signed-out':
      return 'tool';
    case 'api-key':
      return 'key';
    case 'server-trouble':
      return 'nobody';
    case 'not-rejected':
      return 'notice';
    case 'unknown':
      return 'none';
  }
}

function sideOf(standing: Standing | undefined): Side {
  switch (standing?.kind) {
    case 'manager':
      return 'manager';
    case 'member':
      return 'member';
    case 'personal-only':
      return 'personal';
    case 'wrong-organization':
      return isMereSeat(standing) ? 'member' : 'switch';
    default:
      return 'not-known';
  }
}

function actAgainst(against: Contradiction, side: Side): NextAct {
  switch (against.kind) {
    case 'other-cause':
      return askOrDo(causeOfBlocker(against.blocker), side, undefined);
    case 'credits-off':
    case 'claimed-empty':
      return askOrDo('credits', side, undefined);
    default:
      return { kind: 'sign-again' };
  }
}

function actOf(id: Verdict, side: Side, reading: Reading | undefined): NextAct {
  const cause = causeOfMessage(id);
  const isNotSaid = aboutOf(id) === 'not-said';
  if (cause && !(isNotSaid && side === 'personal')) return askOrDo(cause, side, reading);
  switch (id) {
    case 'wrong-login':
    case 'signed-out':
      return { kind: 'sign-again' };
    case 'login-not-allowed':
    case 'unknown':
      return { kind: 'question', to: side === 'manager' ? 'support' : 'owner' };
    case 'server-trouble':
    case 'api-key':
      return { kind: 'wait' };
    default:
      return { kind: 'usage-page', own: true };
  }
}

/** Who may manage billing does it; everybody else asks. */
function askOrDo(cause: Cause, side: Side, reading: Reading | undefined): NextAct {
  if (side === 'switch') return { kind: 'step', step: 'account' };
  if (side !== 'manager') return { kind: 'message', cause };
  switch (cause) {
    case 'claim': {
      const offer = known(reading, 'offer')?.value.state;
      const isOver = offer === 'none' || offer === 'claimed';
      return { kind: 'step', step: isOver ? 'balance' : 'claim' };
    }
    case 'credits':
      return { kind: 'step', step: 'balance' };
    case 'organization-limit':
      return { kind: 'step', step: 'spend-cap' };
    default:
      return { kind: 'usage-page', own: false };
  }
}
