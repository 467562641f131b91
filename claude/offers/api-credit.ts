import type { Campaign } from '../../guide/campaign';

/**
 * The monthly API credit of a Team: $20 a Standard seat and $100 a Premium seat each month, at most
 * $500, claimed once by linking an API organization under Billing (the vendor's help text, from
 * 2026-10-07). No answer of the API tells whether it is linked (one public source).
 */
export const apiCredit: Campaign = {
  id: 'api-credit',
  kinds: ['team'],
  claimedBy: 'owner',
  window: { from: '2026-10-07' },
  where: 'organization-billing',
  claiming: 'leaves-credits',
  needsCard: false,
  spend: 'billing-cycle',
  paysFor: 'api',
  worth: { standard: 20, premium: 100, most: 500 },
  recognisedBy: { terms: ['/articles/17154008'], buttons: ['Link organization'] },
  knownOn: '2026-11-25',
};
