import type { Campaign } from '../../guide/campaign';

/**
 * The launch credit of July 2026: Team $100 a Standard seat, at most $2,500, pooled; a card must be
 * on file, claiming turns usage credits on, members do not see it (the vendor's help text). Its query
 * is from one public source; that its banner has this test id is inferred.
 */
export const launch: Campaign = {
  id: 'launch-2026-07',
  kinds: ['team'],
  claimedBy: 'owner',
  window: { from: '2026-07-20', until: '2026-08-02' },
  where: 'organization-usage',
  claiming: 'turns-credits-on',
  needsCard: true,
  spend: { until: '2026-09-17' },
  paysFor: 'any-model',
  spentFirst: true,
  worth: { standard: 100, premium: 0, most: 2500 },
  recognisedBy: {
    terms: ['/articles/15862783'],
    buttons: ['Claim free credits'],
    testId: 'whc-banner',
  },
  grant: 'campaign=fable_transition',
  knownOn: '2026-11-25',
};
