import type { Place } from '../guide/place';
import { findUsageModal } from './page/landmarks/settings-modal';

/** The place that an address of claude.ai stands for (public sources, up to August 2026). */
export function placeOf({ pathname, hash }: { pathname: string; hash: string }): Place {
  const path = pathname.replace(/\/+$/, '');
  if (path === '/admin-settings/usage') return 'organization-usage';
  return path === '/settings/usage' || hash === '#settings/usage' ? 'personal-usage' : 'other';
}

/** Tells of other addresses whether they show the page that is wanted, in whatever form. */
export function samePageAs(wanted: string): (address: URL) => boolean {
  const { pathname, hash } = new URL(wanted);
  const place = placeOf({ pathname, hash });
  return (address) =>
    place === 'other' ? address.pathname === pathname : placeOf(address) === place;
}

/** The place by address, or by the settings modal, which may open without a change of the address. */
export function placeIn(page: Document): Place {
  const place = placeOf(page.location);
  return place === 'other' && findUsageModal(page) ? 'personal-usage' : place;
}

/** Is this the organization's page Billing (the vendor's help text, 2026)? */
export function isBilling({ pathname }: { pathname: string }): boolean {
  return pathname.replace(/\/+$/, '') === '/admin-settings/billing';
}

/** Id of the organization last used, from the cookie `lastActiveOrg`; empty where there is none. */
export function organizationIn(cookies: string): string {
  return /(?:^|; )lastActiveOrg="?([\w-]+)/.exec(cookies)?.[1] ?? '';
}

/** Is it a page of claude.ai? */
export function isClaude(address: string | undefined): boolean {
  return address?.startsWith('https://claude.ai/') ?? false;
}

export const ORGANIZATION_USAGE = 'https://claude.ai/admin-settings/usage';
export const ORGANIZATION_BILLING = 'https://claude.ai/admin-settings/billing';
export const PERSONAL_USAGE = 'https://claude.ai/settings/usage';
export const usagePageAt = (place: Exclude<Place, 'other'>) =>
  place === 'personal-usage' ? PERSONAL_USAGE : ORGANIZATION_USAGE;
export const AUTO_RELOAD_DIALOG = `${ORGANIZATION_USAGE}?open_auto_reload=true`;
