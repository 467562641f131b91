import { isLess, unitsOf } from './money';
import { isCapReached } from './obstacle';
import { hasFewDays, type Outlook } from './outlook';
import { known, type Reading } from './reading';
import { isOld } from './staleness';
import { isMereSeat, type Standing } from './standing';
import type { Step, StepName } from './steps';
import { nextStep } from './steps/progress';
import { DAY_MS } from './time';

/** What a day can be about, the more pressing first; each has its sentence and its one button. */
const TODAY_NAMES = [
  'first-run',
  'wrong-account',
  'member',
  'unreadable',
  'old',
  'cap-reached',
  'claim',
  'reserved',
  'no-offer',
  'reload-failed',
  'nearly-empty',
  'few-days',
  'cap-near',
  'offer',
  'expiring',
  'step',
  'nothing',
] as const;
export type TodayName = (typeof TODAY_NAMES)[number];

export interface Situation {
  standing: Standing;
  /** As they stand today, see `withStaleness`. */
  steps: readonly Step[];
  reading?: Reading | undefined;
  /** Did the person, or their company, say that the current account is fine? */
  accepted: boolean;
  /** "When usage credits drop to": as it is set, else as it is suggested; in whole units. */
  threshold: number;
  outlook?: Outlook | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

const NEAR_THE_LIMIT = 0.9;
const ENDS_SOON_MS = 7 * DAY_MS;

/**
 * What today is about: the first that holds. The account outranks the money, what is unread or old
 * outranks what it would have said, stopped outranks soon, and soon outranks to do. `undefined`
 * while claude.ai's first answers are awaited.
 */
export function judgeToday(situation: Situation): TodayName | undefined {
  const { standing } = situation;
  switch (standing.kind) {
    case 'wrong-organization':
      if (isMereSeat(standing)) return 'member';
      return situation.accepted ? 'nothing' : 'wrong-account';
    case 'personal-only':
      return situation.accepted ? 'nothing' : 'wrong-account';
    case 'member':
      return 'member';
    case 'manager':
      return judgeMoney(situation);
    default:
      return 'unreadable';
  }
}

function judgeMoney(situation: Situation): TodayName | undefined {
  const { reading, steps, now } = situation;
  if (isUnreadable(steps)) return 'unreadable';
  const at = moneyReadAt(reading);
  if (at !== undefined && isOld(at, now)) return 'old';
  if (isCapReached(reading)) return 'cap-reached';
  return (
    judgeStopped(situation) ?? judgeSoon(situation) ?? judgeOffer(situation) ?? judgeRest(situation)
  );
}

/** Nothing to spend, or not allowed to: what gets the team going again. */
function judgeStopped({ reading, steps }: Situation): TodayName | undefined {
  const balance = known(reading, 'balance')?.value;
  const isStopped =
    (balance && balance.minorUnits <= 0) || known(reading, 'creditsOn')?.value === false;
  if (!isStopped || find(steps, 'balance')?.status !== 'todo') return undefined;
  const claim = find(steps, 'claim');
  switch (claim?.status) {
    case 'todo':
      return claim.reason === 'unfamiliar-offer' ? 'offer' : 'claim';
    case 'waiting':
      return 'reserved';
    case 'done':
    case 'skipped':
      return 'no-offer';
    default:
      return 'unreadable';
  }
}

/** The money ends soon, or the limit is reached soon. */
function judgeSoon({
  reading,
  steps,
  outlook = {},
  threshold,
  now,
}: Situation): TodayName | undefined {
  const balance = known(reading, 'balance')?.value;
  const reload = known(reading, 'autoReload')?.value;
  // Who is billed in arrears has no balance that runs out, whatever was read of one before.
  const isSpent = find(steps, 'balance')?.reason !== 'arrears';
  if (balance && reload?.on === false && isSpent) {
    const isByHand = find(steps, 'auto-reload')?.reason === 'declined';
    if (reload.paymentFailed && !isByHand) return 'reload-failed';
    if (unitsOf(balance) <= threshold) return 'nearly-empty';
    if (hasFewDays(outlook)) return 'few-days';
  }
  const { limit, used } = known(reading, 'spendCap')?.value ?? {};
  if (!limit || !used) return undefined;
  const near = { ...limit, minorUnits: limit.minorUnits * NEAR_THE_LIMIT };
  const isForecast = outlook.limitAt !== undefined && outlook.limitAt > now;
  return isForecast || !isLess(used, near) ? 'cap-near' : undefined;
}

/** Something waits to be claimed, though nobody is stopped. */
function judgeOffer({ steps }: Situation): TodayName | undefined {
  const status = find(steps, 'claim')?.status;
  if (status === 'todo') return 'offer';
  return status === 'waiting' ? 'reserved' : undefined;
}

function judgeRest({ steps, reading, outlook, now }: Situation): TodayName | undefined {
  const unused = outlook?.unused;
  if (unused && unused.endsAt > now && unused.endsAt - now <= ENDS_SOON_MS) return 'expiring';
  if (nextStep(steps)) return 'step';
  const isUnread = steps.some(isNotKnown);
  if (!isUnread) return 'nothing';
  const isAnswered = steps.some(({ failure, fact }) => failure || fact) || moneyReadAt(reading);
  return isAnswered ? 'unreadable' : undefined;
}

/** The step whose figure needs a look today, though it is done and counts as that. */
export function stepToLookAt(today: TodayName | undefined): StepName | undefined {
  switch (today) {
    case 'reload-failed':
    case 'nearly-empty':
    case 'few-days':
      return 'balance';
    case 'cap-reached':
    case 'cap-near':
      return 'spend-cap';
    default:
      return undefined;
  }
}

/**
 * Could claude.ai's answers not be read at all? One missing fact alone is shown by its step, and
 * answers that are still awaited have not failed.
 */
export function isUnreadable(steps: readonly Step[]): boolean {
  const read = steps.some(({ name, evidence }) => name !== 'account' && evidence === 'api');
  return !read && steps.some(({ failure }) => failure !== undefined);
}

/** Could the step not be read, whatever is remembered of it? What has only grown old was read. */
export function isNotKnown({ status, was, failure }: Step): boolean {
  return status === 'unknown' && (was === undefined || failure !== undefined);
}

/** When the figure that stands for today was read: the balance, or the limit where there is none. */
export function moneyReadAt(reading: Reading | undefined): number | undefined {
  return (known(reading, 'balance') ?? known(reading, 'spendCap') ?? known(reading, 'offer'))?.at;
}

function find(steps: readonly Step[], name: StepName): Step | undefined {
  return steps.find((step) => step.name === name);
}
