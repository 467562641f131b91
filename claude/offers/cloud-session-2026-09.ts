import type { Campaign } from '../../guide/campaign';

/**
 * The cloud-session bonus of Pro and Max, claimed by the person at `claude.ai/code/claim-credit`; it
 * does not turn usage credits on (one public source). Not for Team and Enterprise: whoever finds it
 * is in a personal account.
 */
export const cloudSession: Campaign = {
  id: 'cloud-session-2026-09',
  kinds: ['personal'],
  claimedBy: 'person',
  window: { from: '2026-09-23', until: '2026-10-07' },
  where: 'elsewhere',
  claiming: 'leaves-credits',
  needsCard: false,
  spend: { until: '2026-11-04' },
  paysFor: 'cloud-sessions',
  recognisedBy: { terms: ['/articles/17152539'], buttons: [] },
  knownOn: '2026-11-25',
};
