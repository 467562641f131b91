import * as z from 'zod/mini';
import type { Verdict } from './diagnosis';
import { type Blocker, findBlocker } from './obstacle';
import type { Reading } from './reading';
import type { Standing } from './standing';

/** What an Owner is asked for, which follows what keeps the member's tools from working. */
export const Cause = z.literal([
  /** To claim, or where that is over, to buy. */
  'claim',
  /** To turn usage credits on, or to buy some. */
  'credits',
  /** To raise the organization's monthly spend limit. */
  'organization-limit',
  /** To raise the member's own limit. */
  'member-limit',
  /** The member, the seat or the group was never given any. */
  'no-limit',
  /** To raise the limit of a group, a channel or a service. */
  'group-limit',
  /** To look what it is. */
  'unknown',
]);
export type Cause = z.infer<typeof Cause>;

/** What a tool's message asks of an Owner; `undefined` where it asks nothing of one. */
export function causeOfMessage(id: Verdict): Cause | undefined {
  switch (id) {
    case 'organization-unclaimed':
      return 'claim';
    case 'organization-add-more':
    case 'organization-out':
    case 'third-party':
    case 'out':
    case 'credits-required':
      return 'credits';
    case 'organization-cap':
      return 'organization-limit';
    case 'member-cap':
      return 'member-limit';
    case 'member-off':
      return 'no-limit';
    case 'group-cap':
      return 'group-limit';
    default:
      return undefined;
  }
}

/** What is asked of an Owner where no message was pasted: by what is in the way. */
export function causeOfReading(standing: Standing, reading: Reading | undefined): Cause {
  const blocker = findBlocker(standing, reading);
  return blocker ? causeOfBlocker(blocker) : 'unknown';
}

export function causeOfBlocker({ kind }: Blocker): Cause {
  switch (kind) {
    case 'out-of-credits':
    case 'switched-off':
      return 'credits';
    case 'organization-cap':
      return 'organization-limit';
    case 'own-cap':
      return 'member-limit';
    case 'member-off':
      return 'no-limit';
    case 'service':
      return 'group-limit';
    default:
      return 'unknown';
  }
}
