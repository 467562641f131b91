import type { Money } from './facts';

/**
 * What claude.ai's usage page itself shows, in the facts' own terms. What it does not show, or
 * shows in a way that the guide cannot read, is absent.
 */
export interface Shown {
  /** Has loading ended? Only then does a missing card mean that there is none. */
  loaded: boolean;
  /** The organization's claim card: with its button, without one, or none. */
  offer?: 'claimable' | 'high-demand' | 'none' | undefined;
  /** Id of the campaign that the card is of. */
  campaign?: string | undefined;
  /** What is of no campaign that the guide knows: an offer to claim, or something less than that. */
  unfamiliar?: 'offer' | 'hint' | 'none' | undefined;
  balance?: Money | undefined;
  autoReloadOn?: boolean | undefined;
  /** The monthly limit; `null` where the page says that there is none. */
  spendCap?: Money | null | undefined;
  creditsOn?: boolean | undefined;
}
