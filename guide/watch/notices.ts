import type { Money } from '../facts';
import { unitsOf } from '../money';
import { withoutPastMonth } from '../past-month';
import type { Reading } from '../reading';
import { DAY_MS } from '../time';
import { type Charge, chargeKeys } from './charge';
import { unusualCount, unusualDay } from './unusual';
import type { Watch } from './watch';

/** What the guide tells of a workspace without being asked. */
export type Notice =
  | { kind: 'low-balance'; balance: Money }
  | { kind: 'reload-failed'; balance?: Money | undefined }
  | { kind: 'cap'; percent: number; used: Money; limit: Money }
  /** Of several between two readings only their sum is known. */
  | { kind: 'charge'; amount: Money; at: number; count: number }
  | { kind: 'many-charges'; count: number }
  | { kind: 'anomaly'; spent: Money; usual: Money }
  | { kind: 'offer'; amount?: Money | undefined }
  | { kind: 'expiring'; remaining?: Money | undefined; expiresAt: number };

/** What is known of one workspace when it is looked at. */
export interface Watched {
  organizationId: string;
  reading: Reading;
  /** Since the watch was switched on, or earlier. */
  charges: readonly Charge[];
  /** What was spent on each of the last days, oldest first; the last is the one to judge. */
  days: readonly Money[];
  /** When the last of them was read; milliseconds since 1970. */
  daysReadAt?: number | undefined;
}

/** Keys of what was told, with the moment in milliseconds since 1970. */
export type Told = { readonly [key: string]: number };

export interface Due {
  notice: Notice;
  /** Under which it is told once; and what else is told with it. */
  keys: readonly string[];
}

/** A figure older than this is not told as if it were today's. */
const FRESH_MS = 1.5 * DAY_MS;
const EXPIRES_SOON_MS = 7 * DAY_MS;
/** Keys of thresholds carry their month; by then none can come again. */
const REMEMBERED_MS = 400 * DAY_MS;

/**
 * What is to be told now of one workspace, each once a threshold, month and workspace; a charge, an
 * offer and a credit's end once each. Where auto-reload pays, a low balance is no news, and where
 * it was not read, nothing is said of it.
 *
 * @param since when the watch was switched on: what was charged before is known.
 * @param now milliseconds since 1970.
 */
export function noticesDue(
  watched: Watched,
  watch: Watch,
  told: Told,
  since: number,
  now: number,
): Due[] {
  const key = (name: string) => `${watched.organizationId} ${name}`;
  const monthly = (name: string) => key(`${name} ${monthOf(now)}`);
  const all = [
    ...ofBalance(watched.reading, watch, monthly, now),
    ...ofCap(watched.reading, watch, monthly, now),
    ...(watch.charges ? ofCharges(watched, key, since, now) : []),
    ...ofDays(watched, key, now),
    ...(watch.offers ? ofCredits(watched.reading, key, now) : []),
  ];
  return all.filter(({ keys: [first = ''] }) => told[first] === undefined);
}

/** What was told, and is not to be told again; very old keys are forgotten. */
export function withTold(told: Told, dues: readonly Pick<Due, 'keys'>[], now: number): Told {
  const kept = Object.entries(told).filter(([, at]) => now - at < REMEMBERED_MS);
  const added = dues.flatMap(({ keys }) => keys.map((key) => [key, now] as const));
  return Object.fromEntries([...kept, ...added]);
}

/** Offers and ends of credits in a reading that the person has just seen on the page are no news. */
export function withSeen(told: Told, organizationId: string, reading: Reading, now: number): Told {
  return withTold(
    told,
    ofCredits(reading, (name) => `${organizationId} ${name}`, now),
    now,
  );
}

type Key = (name: string) => string;

function ofBalance(reading: Reading, watch: Watch, monthly: Key, now: number): Due[] {
  const autoReload = fresh(reading.autoReload, now);
  const balance = fresh(reading.balance, now);
  if (!autoReload || autoReload.on) return [];
  const isLow =
    watch.balanceBelow !== undefined && balance && unitsOf(balance) < watch.balanceBelow;
  const low = monthly(`low-balance ${watch.balanceBelow}`);
  if (autoReload.paymentFailed) {
    const keys = [monthly('reload-failed'), ...(isLow ? [low] : [])];
    return [{ notice: { kind: 'reload-failed', balance }, keys }];
  }
  return isLow ? [{ notice: { kind: 'low-balance', balance }, keys: [low] }] : [];
}

/** Only the highest share that is passed; the lower ones are told with it. */
function ofCap(reading: Reading, watch: Watch, monthly: Key, now: number): Due[] {
  const { limit, used } = fresh(withoutPastMonth(reading, now).spendCap, now) ?? {};
  if (!limit || !used || limit.minorUnits <= 0) return [];
  const share = (100 * unitsOf(used)) / unitsOf(limit);
  const passed = watch.caps.filter((percent) => share >= percent).sort((a, b) => b - a);
  const [percent] = passed;
  if (percent === undefined) return [];
  const keys = passed.map((each) => monthly(`cap ${each}`));
  return [{ notice: { kind: 'cap', percent, used, limit }, keys }];
}

function ofCharges({ charges }: Watched, key: Key, since: number, now: number): Due[] {
  const past = charges.filter(({ at }) => at <= now);
  const each = past
    .filter(({ at }) => at > since)
    .map(
      (charge): Due => ({
        notice: { kind: 'charge', ...charge },
        keys: chargeKeys(charge).map(key),
      }),
    );
  const moments = past.flatMap(({ at, count: times }) => Array<number>(times).fill(at));
  const count = unusualCount(moments, now);
  if (count === undefined) return each;
  // By the month of the last of them: a month that turns makes no news of what was told.
  const keys = [key(`many-charges ${monthOf(Math.max(...moments))}`)];
  return [...each, { notice: { kind: 'many-charges', count }, keys }];
}

/** Of a day that was read just now; one that is long past was told then, or was seen. */
function ofDays({ days, daysReadAt: at }: Watched, key: Key, now: number): Due[] {
  if (at === undefined || at > now || now - at >= FRESH_MS) return [];
  const unusual = unusualDay(days);
  const keys = [key(`anomaly ${monthOf(at)}`)];
  return unusual ? [{ notice: { kind: 'anomaly', ...unusual }, keys }] : [];
}

function ofCredits(reading: Reading, key: Key, now: number): Due[] {
  const offer = fresh(reading.offer, now);
  const open: Due[] =
    offer?.state === 'claimable'
      ? [
          {
            notice: { kind: 'offer', amount: offer.amount },
            keys: [key(`offer ${offer.amount?.minorUnits} ${offer.expiresAt}`)],
          },
        ]
      : [];
  const ending = (fresh(reading.promotions, now) ?? []).flatMap(
    ({ remaining, expiresAt }): Due[] =>
      expiresAt !== undefined && expiresAt > now && expiresAt <= now + EXPIRES_SOON_MS
        ? [
            {
              notice: { kind: 'expiring', remaining, expiresAt },
              keys: [key(`expiring ${expiresAt}`)],
            },
          ]
        : [],
  );
  return [...open, ...ending];
}

/** Limits count from 00:00 UTC on the first of the month. */
function monthOf(now: number): string {
  return new Date(now).toISOString().slice(0, 7);
}

function fresh<T>(fact: { value: T; at: number } | undefined, now: number): T | undefined {
  return fact && fact.at <= now && now - fact.at < FRESH_MS ? fact.value : undefined;
}
