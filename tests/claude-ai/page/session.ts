/** Who is signed in, and in which organization. */
import { Account, type Organization } from '../shapes.ts';
import { go, redirect } from './address.tsx';
import { request } from './request.ts';
import { change, now } from './store.ts';

type Membership = Account['memberships'][number];

export function memberships(): Membership[] {
  const { session } = now();
  if (typeof session === 'string') return [];
  return session.memberships.filter(({ organization }) =>
    organization.capabilities.some((name) => name === 'chat' || name.startsWith('claude_')),
  );
}

export function current(): Membership | undefined {
  const { organization } = now();
  return memberships().find((membership) => membership.organization.uuid === organization);
}

export const isTeamOrEnterprise = (organization: Organization | undefined) =>
  organization?.capabilities.includes('raven') === true && organization.raven_type !== null;

export function planOf(organization: Organization): string {
  if (isTeamOrEnterprise(organization)) {
    return organization.raven_type === 'enterprise' ? 'Enterprise' : 'Team';
  }
  if (organization.capabilities.includes('claude_max')) {
    return organization.rate_limit_tier === 'default_claude_max_20x' ? 'Ultra' : 'Max';
  }
  return organization.capabilities.includes('claude_pro') ? 'Pro' : 'Free';
}

export function mayBill(): boolean {
  const membership = current();
  return (
    isTeamOrEnterprise(membership?.organization) &&
    ['primary_owner', 'owner', 'billing'].includes(membership?.role ?? '')
  );
}

/** A Team of one is shown no organization usage page. */
export function hasUsagePage(): boolean {
  return mayBill() && !current()?.organization.capabilities.includes('single_seat_team');
}

export function maySeeMembers(): boolean {
  const membership = current();
  return (
    isTeamOrEnterprise(membership?.organization) &&
    ['primary_owner', 'owner', 'membership_admin'].includes(membership?.role ?? '')
  );
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

export async function openSession(): Promise<void> {
  const { status, body } = await request('account');
  const code = JSON.stringify(body ?? '').includes('account_session_invalid');
  if (status === 401 || (status === 403 && code)) return change({ session: 'signed-out' });
  const account = Account.safeParse(body);
  if (status !== 200 || !account.success) return change({ session: 'failed' });
  change({ session: account.data });
  const wanted = cookie('lastActiveOrg');
  const all = memberships().map(({ organization }) => organization.uuid);
  const organization = all.find((uuid) => uuid === wanted) ?? all[0] ?? '';
  change({ organization });
  if (organization) await request(`bootstrap/${organization}/current_user_access`);
}

/** The real site reads everything anew and starts at `/new`, without a reload. */
export function switchTo(uuid: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the real page writes it this way too
  document.cookie = `lastActiveOrg=${uuid}; path=/; secure; samesite=lax; max-age=2419200`;
  change({
    organization: uuid,
    isMenuOpen: false,
    usage: 'loading',
    messages: [],
    modal: undefined,
  });
  // From one organization's settings to the next one's the page stays.
  if (!(now().path.startsWith('/admin-settings') && hasUsagePage())) go('/new');
  void request('account');
  void request(`organizations/${uuid}`);
  void request(`bootstrap/${uuid}/current_user_access`);
}

export async function logIn(): Promise<void> {
  await request('auth/login', 'POST', {});
  await openSession();
  redirect('/new');
}

export async function logOut(): Promise<void> {
  await request('auth/logout', 'POST', {});
  change({ session: 'signed-out', isMenuOpen: false, usage: 'loading' });
}
