import { findAccountMenu, findOrganizationEntry } from './account-menu';
import { findClaimCard } from './claim-card';
import { findAutoReload, findBuyButton, findCreditsSwitch, findSpendCap } from './controls';
import { findLinkOrganization } from './link-organization';
import { findRequestButton } from './request';
import { findUnfamiliarCard } from './unfamiliar-card';

/** Elements of claude.ai's page that the guide can point at. */
export type Landmark =
  | 'claim'
  | 'buy'
  | 'auto-reload'
  | 'spend-cap'
  | 'credits-switch'
  | 'account-menu'
  | 'organization-entry'
  | 'request'
  | 'link-organization';

/** The control of this landmark, or nothing. `organization` is the name of the one to switch to. */
export function findLandmark(
  landmark: Landmark,
  page: ParentNode,
  organization = '',
): HTMLElement | undefined {
  switch (landmark) {
    case 'claim': {
      const card = findClaimCard(page);
      return card?.button ?? findUnfamiliarCard(page, card)?.button;
    }
    case 'buy':
      return findBuyButton(page);
    case 'auto-reload':
      return findAutoReload(page);
    case 'spend-cap':
      return findSpendCap(page);
    case 'credits-switch':
      return findCreditsSwitch(page);
    case 'account-menu':
      return findAccountMenu(page);
    case 'organization-entry':
      return findOrganizationEntry(page, organization);
    case 'request':
      return findRequestButton(page);
    case 'link-organization':
      return findLinkOrganization(page);
  }
}
