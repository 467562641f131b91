import type { Campaign } from '../../guide/campaign';
import table from '../page/labels.json' with { type: 'json' };

/**
 * The third-party starter credit: Team $200 an organization (the vendor's help text, and two or more
 * public sources, 2026). Usage credits had to be on, and claiming keeps or turns them on (inferred).
 * The bare answer of `overage_credit_grant` is about it, whatever the day.
 */
export const starter: Campaign = {
  id: 'starter-2026-04',
  kinds: ['team'],
  claimedBy: 'owner',
  window: { from: '2026-04-03', until: '2026-04-17' },
  where: 'organization-usage',
  claiming: 'turns-credits-on',
  needsCard: false,
  spend: { days: 90 },
  paysFor: 'past-plan',
  recognisedBy: { terms: ['/articles/14246053'], buttons: Object.values(table['claim-button']) },
  grant: '',
  knownOn: '2026-11-25',
};
