import type { Campaign } from '../../guide/campaign';

/**
 * The activation credit of usage-based Enterprises: $1,000 a person at the first Code or Cowork
 * message, for 90 days (the vendor's help text). It comes by itself and is that person's alone.
 */
export const activation: Campaign = {
  id: 'activation-2026-06',
  kinds: ['enterprise'],
  claimedBy: 'nobody',
  window: { from: '2026-06-02', until: '2026-07-02' },
  where: 'nowhere',
  claiming: 'leaves-credits',
  needsCard: false,
  spend: { days: 90 },
  paysFor: 'code-and-cowork',
  recognisedBy: { terms: ['/articles/15282265'], buttons: [] },
  knownOn: '2026-11-25',
};
