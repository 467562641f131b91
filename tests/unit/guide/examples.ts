import type { Money } from '../../../guide/facts';
import type { Membership, Organization } from '../../../guide/organization';
import type { Login, Reading } from '../../../guide/reading';

export const NOON = Date.UTC(2026, 10, 3, 12);

export const acme: Organization = { id: 'acme', name: 'Acme', kind: 'team' };
export const beta: Organization = { id: 'beta', name: 'Beta', kind: 'team' };
export const personal: Organization = { id: 'personal', name: '', kind: 'personal', plan: 'max' };
export const consoleOrganization: Organization = { id: 'console', name: 'API', kind: 'console' };

export function member(organization: Organization, role: string): Membership {
  return { organization, role };
}

export function signedIn(...memberships: Membership[]): Login {
  return { state: 'signed-in', memberships };
}

export function dollars(amount: number): Money {
  return { minorUnits: Math.round(amount * 100), exponent: 2, currency: 'USD' };
}

export function fact<T>(value: T) {
  return { value, source: 'api' as const, at: NOON };
}

/** The reading of a workspace in which every step that claude.ai can confirm is done. */
export function finished(): Reading {
  return {
    organizationId: 'acme',
    offer: fact({ state: 'claimed' as const, amount: dollars(200) }),
    balance: fact(dollars(200)),
    autoReload: fact({ on: true, threshold: dollars(25), reloadTo: dollars(125) }),
    spendCap: fact({ limit: dollars(500) }),
    creditsOn: fact(true),
    teamSize: fact(14),
    promotions: fact([{ remaining: dollars(200), expiresAt: NOON + 90 * 86_400_000 }]),
    obstacle: fact(''),
    failures: {},
  };
}
