import { visible } from './elements';

/**
 * The banner of a campaign other than the organization's credit: `whc-banner-body`, `-expiry`,
 * `-claim` (one public source, 2026). Without its test ids it is not recognised.
 */
export function findCampaignBanner(page: ParentNode): HTMLElement | undefined {
  return visible(page.querySelector<HTMLElement>('[data-testid^="whc-banner"]'));
}
