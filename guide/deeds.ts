import type { Cause } from './cause';
import type { Mark, MarkedStep } from './marks';
import type { Standing } from './standing';
import type { MessageKey, MessageStep } from './texts';

/** What the person does that is remembered, in the overlay as in the popup. */
export type Deed =
  | { type: 'mark' | 'unmark' | 'decline'; step: MarkedStep }
  /** A step's message has left the guide. */
  | { type: 'sent'; step: MessageStep; how: 'copied' | 'mailed' | 'shared' }
  | { type: 'write'; step: MessageStep; cause?: Cause | undefined; text?: string | undefined }
  | { type: 'accept-account' };

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

/** What is to be stored. */
export type Stored =
  | { type: 'mark'; organization: string; step: MarkedStep; mark?: Mark }
  | ({ type: 'write'; text?: string | undefined } & MessageKey)
  | { type: 'choose'; accept: string };

/**
 * What a deed changes in the store: nothing where the standing does not allow it, or where the
 * deed says nothing about a step.
 *
 * @param now milliseconds since 1970.
 */
export function storedBy(
  deed: Deed,
  standing: Standing | undefined,
  now: number,
): Stored | undefined {
  if (!standing) return undefined;
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

/** Marks belong to who manages the workspace. */
function marked(standing: Standing, step: MarkedStep, mark?: Mark): Stored | undefined {
  if (standing.kind !== 'manager') return undefined;
  return { type: 'mark', organization: standing.organization.id, step, ...(mark && { mark }) };
}
