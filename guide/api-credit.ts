import { type Campaign, isOpen, worthOf } from './campaign';
import type { Marks } from './marks';
import { known, type Reading } from './reading';
import type { Standing } from './standing';
import type { Verdict } from './steps/verdict';

/** Who may link it: the vendor's help text names these two roles alone (2026). */
const ROLES = new Set(['owner', 'primary_owner']);

/** What else is the organization's, beside the steps: it stands by the person's word alone. */
export interface ApiCredit
  extends Pick<
    Verdict<'unlinked' | 'linked' | 'declined'>,
    'status' | 'reason' | 'evidence' | 'at'
  > {
  campaign: Campaign;
  /** A month, by the seats that were read; in whole US dollars. */
  worth?: number | undefined;
}

/**
 * The monthly API credit of a Team, for those who may link it; `undefined` for everybody else. No
 * answer of claude.ai's tells whether it is linked.
 *
 * @param now milliseconds since 1970.
 */
export function judgeApiCredit(
  standing: Standing,
  reading: Reading | undefined,
  marks: Marks,
  campaigns: readonly Campaign[],
  now: number,
): ApiCredit | undefined {
  const campaign = campaigns.find(({ where }) => where === 'organization-billing');
  if (!campaign || !isOpen(campaign, now) || standing.kind !== 'manager') return undefined;
  if (!campaign.kinds.includes(standing.organization.kind) || !ROLES.has(standing.role)) {
    return undefined;
  }
  const worth = worthOf(campaign, known(reading, 'seats')?.value);
  const mark = marks['api-credit'];
  if (!mark) return { campaign, worth, status: 'todo', reason: 'unlinked', evidence: 'none' };
  return mark.how === 'declined'
    ? { campaign, worth, status: 'skipped', reason: 'declined', evidence: 'you', at: mark.at }
    : { campaign, worth, status: 'done', reason: 'linked', evidence: 'you', at: mark.at };
}
