import type { Campaign } from '../../guide/campaign';

/**
 * The Claude Tag launch credit: Team $2,500, Enterprise $25,000; it comes by itself, since
 * 2026-09-02 only after Claude Tag is connected to GitHub (the vendor's help text). It counts as a
 * balance and pays for channels alone. Its first day is not known; the month is inferred.
 */
export const tag: Campaign = {
  id: 'tag-2026-08',
  kinds: ['team', 'enterprise'],
  claimedBy: 'nobody',
  window: { from: '2026-08-01', until: '2026-10-01' },
  where: 'nowhere',
  claiming: 'leaves-credits',
  needsCard: false,
  spend: { until: '2026-10-01' },
  paysFor: 'channels',
  recognisedBy: { terms: ['/articles/15575654'], buttons: [] },
  knownOn: '2026-11-25',
};
