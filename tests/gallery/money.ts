import type { MoneyModel } from '../../components/money/model.ts';
import { moneyModelOf } from '../../components/money/model-of.ts';
import type { Promotion } from '../../guide/facts.ts';
import { historyOf } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import type { Organization } from '../../guide/organization.ts';
import { calendarIn } from '../../guide/runway/calendar.ts';
import { NO_CHOICES, type Weekday } from '../../guide/settings.ts';

/** Made-up workspaces, one for each state of the money page. Amounts in dollars. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Wednesday. */
const NOW = Date.UTC(2026, 10, 25, 14, 5);
/** When the month turns after it. */
const TURN = Date.UTC(2026, 11, 1);
const ACME: Organization = { id: 'acme', name: 'Acme', kind: 'team' };
const LABS: Organization = {
  id: 'labs',
  name: 'Acme Labs',
  kind: 'enterprise',
  billedInArrears: true,
};
const LONG: Organization = {
  id: 'long',
  name: 'Møller, Sønner & Datter International Research Cooperative of the North',
  kind: 'team',
};

interface Play {
  days: number;
  /** On a working day. */
  perDay: number;
  start: number;
  reload?: { threshold: number; target: number };
  /** Days before today, and what came then. */
  bought?: { [daysAgo: number]: number };
  claimed?: { daysAgo: number; amount: number; ends: number };
  cap?: number | null;
  arrears?: boolean;
  /** Hours between readings. */
  every?: number;
  until?: number;
}

/** The same for the same days, and not all alike. */
function uneven(day: number): number {
  return 0.75 + ((day * 7919) % 11) / 20;
}

function played(play: Play): Point[] {
  const { days, perDay, reload, bought = {}, claimed, cap = 2000, every = 3, until = NOW } = play;
  const points: Point[] = [];
  let [paid, given, spent] = [play.start, 0, 0];
  const first = Math.floor((NOW - days * DAY) / DAY) * DAY + 9 * HOUR;
  for (let at = first; at <= until; at += HOUR) {
    const date = new Date(at);
    const [hour, weekday] = [date.getUTCHours(), date.getUTCDay()];
    if (date.getUTCDate() === 1 && hour === 0) spent = 0;
    const works = weekday > 0 && weekday < 6 && hour >= 9 && hour < 18;
    const used = works ? (perDay / 9) * uneven(Math.floor(at / DAY)) : 0;
    const daysAgo = Math.floor(NOW / DAY) - Math.floor(at / DAY);
    if (hour === 10) paid += bought[daysAgo] ?? 0;
    if (claimed && hour === 10 && daysAgo === claimed.daysAgo) given = claimed.amount;
    const fromGiven = Math.min(given, used);
    given -= fromGiven;
    paid -= used - fromGiven;
    spent += used;
    if (reload && paid + given <= reload.threshold) paid = reload.target - given;
    if ((at - first) % (every * HOUR) > 0 && at + HOUR <= until) continue;
    points.push({
      at,
      currency: 'USD',
      exponent: 2,
      spent: cents(spent),
      cap: cap === null ? null : cents(cap),
      ...(!play.arrears && { balance: cents(paid + given), promotional: cents(given) }),
      reload: reload
        ? { on: true, threshold: cents(reload.threshold), target: cents(reload.target) }
        : { on: false },
      ...(claimed && given > 0 && { expiresAt: claimed.ends }),
    });
  }
  return points;
}

function cents(dollars: number): number {
  return Math.round(dollars * 100);
}

interface Shown {
  workdays?: Weekday[];
  /** When the page is looked at. */
  now?: number;
}

function model(
  organization: Organization,
  play: Play | undefined,
  { workdays, now = NOW }: Shown = {},
): MoneyModel {
  const points = play ? played(play) : [];
  const last = points.at(-1);
  const calendar = calendarIn('UTC');
  const promotions: Promotion[] = last?.promotional
    ? [
        {
          remaining: { minorUnits: last.promotional, exponent: 2, currency: 'USD' },
          ...(last.expiresAt !== undefined && { expiresAt: last.expiresAt }),
        },
      ]
    : [];
  const reading = last && {
    organizationId: organization.id,
    promotions: { value: promotions, source: 'api' as const, at: last.at },
    failures: {},
  };
  const record = { version: 3 as const, organization, role: 'owner', reading, marks: {} };
  const choices = { ...NO_CHOICES, workdays, reload: { threshold: 25, reloadTo: 125 } };
  const given = { calendar, language: 'en', now };
  return moneyModelOf(record, historyOf(points), choices, given);
}

export interface MoneyPicture {
  name: string;
  model: MoneyModel;
  /** Beside the one that is shown. */
  others?: readonly MoneyModel[];
}

const OFFICE: Play = {
  days: 40,
  perDay: 71,
  start: 520,
  bought: { 29: 260.72, 25: 200, 21: 252.53, 15: 250.1 },
  claimed: { daysAgo: 12, amount: 1200, ends: Date.UTC(2027, 1, 11) },
};
const RELOADS: Play = {
  days: 40,
  perDay: 71,
  start: 90,
  reload: { threshold: 25, target: 125 },
};
const ARREARS: Play = { days: 40, perDay: 150, start: 0, arrears: true, cap: 3000 };
const OLD: Play = { ...OFFICE, until: NOW - 21 * DAY };

export const MONEY: readonly MoneyPicture[] = [
  { name: 'office', model: model(ACME, OFFICE) },
  { name: 'reloads', model: model(ACME, RELOADS) },
  { name: 'little', model: model(ACME, { ...OFFICE, days: 1, every: 24 }) },
  { name: 'even', model: model(ACME, { days: 8, perDay: 60, start: 900, cap: null }) },
  {
    name: 'person',
    model: model(
      ACME,
      { days: 8, perDay: 60, start: 900, cap: 700 },
      { workdays: [1, 2, 3, 4, 5] },
    ),
  },
  { name: 'empty', model: model(ACME, { days: 30, perDay: 30, start: 505, cap: 400 }) },
  { name: 'far', model: model(ACME, { days: 40, perDay: 1, start: 900 }) },
  {
    name: 'ending',
    model: model(ACME, { ...OFFICE, claimed: { daysAgo: 12, amount: 2400, ends: NOW + 9 * DAY } }),
  },
  { name: 'arrears', model: model(LABS, ARREARS) },
  { name: 'old', model: model(ACME, OLD) },
  { name: 'old-arrears', model: model(LABS, { ...ARREARS, until: NOW - 21 * DAY }) },
  { name: 'turned', model: model(ACME, { ...RELOADS, until: TURN - HOUR }, { now: TURN + HOUR }) },
  {
    name: 'turned-arrears',
    model: model(LABS, { ...ARREARS, until: TURN - HOUR }, { now: TURN + HOUR }),
  },
  { name: 'set-back', model: model(ACME, OFFICE, { now: NOW - 365 * DAY }) },
  { name: 'unread', model: model(ACME, undefined) },
  {
    name: 'several',
    model: model(LONG, OFFICE),
    others: [model(LABS, ARREARS), model(ACME, OLD)],
  },
];
