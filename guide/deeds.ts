import type { WayOfWorking } from './advice';
import type { Cause } from './cause';
import type { Corner } from './corner';
import type { Mark, MarkedStep } from './marks';
import { FIRST_WEEKDAY } from './reminders';
import type { Settings, Weekday } from './settings';
import type { Standing } from './standing';
import type { MessageKey, MessageStep } from './texts';
import { NO_WATCH } from './watch/watch';

/** What the person does that the background is told of, in the overlay as in the popup. */
export type Deed =
  | { type: 'mark' | 'unmark' | 'decline'; step: MarkedStep }
  /** A step's message has left the guide. */
  | { type: 'sent'; step: MessageStep; how: 'copied' | 'mailed' | 'shared' }
  | { type: 'write'; step: MessageStep; cause?: Cause | undefined; text?: string | undefined }
  | { type: 'accept-account' }
  | { type: 'pin'; organization: string }
  | { type: 'move'; corner: Corner }
  | { type: 'collapse' | 'expand' }
  | { type: 'choose-way'; way: WayOfWorking }
  /** Keep an eye on it from now on. */
  | { type: 'watch' }
  | { type: 'remind' }
  | { type: 'look-weekly' }
  | { type: 'open-options' | 'open-money' };

/**
 * What became of a text that was to leave the guide. `refused`: the page's policy, or a window
 * without the focus, lets nothing be copied. `kept`: the person has changed their mind, no error.
 */
export type SendResult = 'copied' | 'mailed' | 'shared' | 'refused' | 'kept';

/** A step's message, or the report about claude.ai's page. */
export type Sent = MessageStep | 'report';

/** What is said beside the button; `at`: milliseconds since 1970. */
export interface Confirmation {
  copied: Sent | undefined;
  notCopied: { what: Sent; at: number } | undefined;
}

/** What is to be said from now on; mail program and share menu speak for themselves. */
export function confirm(what: Sent, result: SendResult, now: number): Confirmation | undefined {
  if (result === 'copied') return { copied: what, notCopied: undefined };
  if (result === 'refused') return { copied: undefined, notCopied: { what, at: now } };
  return undefined;
}

/** What the background is told. */
export type Told =
  | { type: 'mark'; organization: string; step: MarkedStep; mark?: Mark }
  | ({ type: 'write'; text?: string | undefined } & MessageKey)
  | {
      type: 'choose';
      accept?: string;
      pin?: string;
      corner?: Corner;
      collapsed?: boolean;
      set?: Settings;
    }
  | { type: 'remind-of-offer' | 'open-options' | 'open-money' }
  | { type: 'look-weekly'; on: true; weekday: Weekday };

/**
 * What the background is told of a deed: nothing where the standing does not allow it, or where the
 * deed says nothing about a step.
 *
 * @param now milliseconds since 1970.
 */
export function toldOf(deed: Deed, standing: Standing | undefined, now: number): Told | undefined {
  switch (deed.type) {
    case 'pin':
      return { type: 'choose', pin: deed.organization };
    case 'move':
      return { type: 'choose', corner: deed.corner };
    case 'collapse':
    case 'expand':
      return { type: 'choose', collapsed: deed.type === 'collapse' };
    case 'choose-way':
      return { type: 'choose', set: { wayOfWorking: deed.way } };
    case 'watch':
      return { type: 'choose', set: { watch: { ...NO_WATCH, on: true } } };
    case 'remind':
      return { type: 'remind-of-offer' };
    case 'look-weekly':
      return { type: 'look-weekly', on: true, weekday: FIRST_WEEKDAY };
    case 'open-options':
    case 'open-money':
      return { type: deed.type };
    default:
      return standing && toldInStanding(deed, standing, now);
  }
}

/** Of deeds whose meaning hangs on who is in which workspace. */
function toldInStanding(
  deed: Extract<Deed, { type: MarkingDeed }>,
  standing: Standing,
  now: number,
): Told | undefined {
  switch (deed.type) {
    case 'accept-account':
      return 'current' in standing ? { type: 'choose', accept: standing.current.id } : undefined;
    case 'write': {
      const here = 'organization' in standing ? standing.organization?.id : undefined;
      return here
        ? { type: 'write', organization: here, step: deed.step, cause: deed.cause, text: deed.text }
        : undefined;
    }
    case 'sent':
      // Only telling the team is a step; the other messages ask somebody else for one.
      return deed.step === 'notify'
        ? marked(standing, 'notify', { at: now, how: deed.how })
        : undefined;
    case 'mark':
      return marked(standing, deed.step, { at: now, how: 'hand' });
    case 'decline':
      return marked(standing, deed.step, { at: now, how: 'declined' });
    case 'unmark':
      return marked(standing, deed.step);
  }
}

type MarkingDeed = 'mark' | 'unmark' | 'decline' | 'sent' | 'write' | 'accept-account';

/** Marks belong to who manages the workspace. */
function marked(standing: Standing, step: MarkedStep, mark?: Mark): Told | undefined {
  if (standing.kind !== 'manager') return undefined;
  return { type: 'mark', organization: standing.organization.id, step, ...(mark && { mark }) };
}
