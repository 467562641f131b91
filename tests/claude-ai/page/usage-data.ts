/** Reads and changes the figures of the usage pages. */
import * as z from 'zod/mini';
import { Balance, Counts, Grant, MemberSpendPage, SpendLimit } from '../shapes.ts';
import { read, request } from './request.ts';
import { current, isTeamOrEnterprise, mayBill } from './session.ts';
import { change, now, toast, type UsageData } from './store.ts';
import { money, t } from './text.ts';

const Utilization = z.object({ utilization: z.number() });
const Usage = z.object({ five_hour: Utilization, seven_day: Utilization });

const base = () => `organizations/${now().organization}`;

/** Enterprise is billed in arrears: there is no balance to ask for. */
async function readBalance(): Promise<Balance | null | undefined> {
  if (current()?.organization.raven_type === 'enterprise') return undefined;
  const { status, body } = await request(`${base()}/prepaid/credits`);
  if (status === 404) return null;
  const parsed = Balance.safeParse(body);
  return status === 200 && parsed.success ? parsed.data : undefined;
}

async function readLimit(): Promise<SpendLimit | null | undefined> {
  return read(`${base()}/overage_spend_limit`, z.nullable(SpendLimit));
}

async function readGrant(): Promise<Grant | undefined> {
  if (current()?.organization.raven_type === 'enterprise') return undefined;
  return read(`${base()}/overage_credit_grant`, Grant);
}

async function readLaunch(): Promise<Grant | undefined> {
  if (now().settings.offer !== 'launch') return undefined;
  return read(`${base()}/overage_credit_grant?campaign=fable_transition`, Grant);
}

/** A personal organization has its own purse; a seat without billing rights sees none. */
async function readMoney(isOrganizationPage: boolean): Promise<Partial<UsageData>> {
  const isPersonal = !isTeamOrEnterprise(current()?.organization);
  if (!isOrganizationPage && !isPersonal) return {};
  const [balance, limit] = await Promise.all([readBalance(), readLimit()]);
  if (!isOrganizationPage) return { balance, limit };
  const [grant, launch, members, counts] = await Promise.all([
    readGrant(),
    readLaunch(),
    read(`${base()}/overage_spend_limits?page=1&per_page=20`, MemberSpendPage),
    read(`${base()}/members/counts`, Counts),
  ]);
  return { balance, limit, grant, launch, members: members?.items, counts };
}

let newest = 0;

export type Scope = 'organization' | 'personal';

export async function loadUsage(scope: Scope): Promise<void> {
  const mine = ++newest;
  const usageOf = `${scope} ${now().organization}`;
  change({ usage: 'loading', usageOf });
  const late = new Promise((resolve) => setTimeout(resolve, now().settings.lateContentMS));
  const [usage, money] = await Promise.all([
    read(`${base()}/usage`, Usage),
    readMoney(scope === 'organization' && mayBill()),
    late,
  ]);
  if (mine !== newest) return;
  if (!usage && Object.values(money).every((value) => value === undefined)) {
    return change({ usage: 'failed' });
  }
  const session = usage?.five_hour.utilization ?? 0;
  const week = usage?.seven_day.utilization ?? 0;
  change({ usage: { ...money, session, week } });
}

function merge(part: Partial<UsageData>): void {
  const { usage } = now();
  if (typeof usage !== 'string') change({ usage: { ...usage, ...part } });
}

export async function rereadGrant(): Promise<void> {
  if (!now().usageOf.startsWith('organization ')) return;
  merge({ grant: await readGrant() });
}

/** @param campaign absent: the starter credit. */
export async function claim(campaign?: 'launch'): Promise<void> {
  change({ isClaiming: true });
  const pause = new Promise((resolve) => setTimeout(resolve, 500));
  const query = campaign ? '?campaign=fable_transition' : '';
  const [{ status, body }] = await Promise.all([
    request(`${base()}/overage_credit_grant${query}`, 'POST', {}),
    pause,
  ]);
  const grant = Grant.safeParse(body);
  if (status === 200 && grant.success) {
    const [balance, limit] = await Promise.all([readBalance(), readLimit()]);
    merge({ [campaign ?? 'grant']: grant.data, balance, limit });
    const amount = money(grant.data.amount_minor_units, grant.data.currency, true);
    toast(t('claim-done', { amount }));
  } else toast(t('failed'));
  change({ isClaiming: false });
}

/** Sends one change, reads the figures again and closes the dialog. */
async function save(path: string, method: 'POST' | 'PUT', body: unknown): Promise<void> {
  const { status } = await request(`${base()}/${path}`, method, body);
  const [balance, limit] = await Promise.all([readBalance(), readLimit()]);
  if (!now().settings.keepsFigures) merge({ balance, limit });
  change({ dialog: undefined });
  toast(t(status === 200 ? 'saved' : 'failed'));
}

export const buy = (amount: number) => save('prepaid/credits', 'POST', { amount });
export const setMonthlyLimit = (monthly_credit_limit: number | null) =>
  save('overage_spend_limit', 'PUT', { monthly_credit_limit });
export const setEnabled = (is_enabled: boolean) =>
  save('overage_spend_limit', 'PUT', { is_enabled });
export const setReload = (enabled: boolean, threshold: number, target: number) =>
  save('prepaid/credits', 'PUT', {
    auto_reload_settings: {
      enabled,
      threshold_in_minor_units: threshold,
      reload_to_in_minor_units: target,
    },
  });

export async function askForCredits(): Promise<void> {
  const { status } = await request(`${base()}/usage_credit_requests`, 'POST', {});
  toast(t(status === 200 ? 'request-sent' : 'failed'));
}
