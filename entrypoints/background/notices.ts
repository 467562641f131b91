import { i18n } from '#i18n';
import { browser } from '../../browser/browser';
import type { Memory } from '../../browser/memory';
import { canNotify, notify } from '../../browser/notifications';
import { ordinary } from '../../browser/storage';
import { timeZone } from '../../browser/time-zone';
import { changeWatch, readWatch } from '../../browser/watch-state';
import { ORGANIZATION_USAGE } from '../../claude/addresses';
import type { Money } from '../../guide/facts';
import { NO_HISTORY } from '../../guide/history/history';
import { formatMoney } from '../../guide/money';
import { calendarIn } from '../../guide/runway/calendar';
import { type Due, type Notice, noticesDue, withTold } from '../../guide/watch/notices';
import { NO_WATCH_STATE, WAITS } from '../../guide/watch/plan';
import { NO_WATCH, quietUntil } from '../../guide/watch/watch';
import { watchedIn } from '../../guide/watch/watched';

/** Ids of notifications about a workspace begin so. */
const WATCH = 'watch:';

/**
 * Tells by notifications what is due, once each. Without the permission nothing is told, and
 * nothing counts as told.
 *
 * @returns the end of the quiet hours, where they hold.
 */
export async function tellDue(memory: Memory, now: number): Promise<number | undefined> {
  const { watch } = memory.choices;
  if (!watch?.on || !canNotify()) return undefined;
  const quiet = quietUntil(watch.quiet, now);
  if (quiet !== undefined) return quiet;
  const { told, waits } = await readWatch();
  const dues = await duesIn(memory, now);
  for (const due of dues) await show(due);
  const isWaiting = waits !== undefined && told[WAITS] === undefined;
  if (isWaiting) await notify(WAITS, { title: i18n.t('name'), message: i18n.t('watch.waiting') });
  await countAsTold(isWaiting ? [...dues, { keys: [WAITS] }] : dues, now);
  return undefined;
}

/** What is due by what is stored, as if the watch were on. */
export async function duesIn(
  { choices: { watch = NO_WATCH }, records }: Memory,
  now: number,
): Promise<(Due & { name: string })[]> {
  const { told, since = now } = await readWatch();
  const calendar = calendarIn(timeZone());
  const ids = records.map(({ organization }) => organization.id);
  const histories = await ordinary.readHistories(ids);
  return records.flatMap((record) => {
    const history = histories.get(record.organization.id) ?? NO_HISTORY;
    const watched = watchedIn(record, history, calendar);
    const due = watched ? noticesDue(watched, watch, told, since, now) : [];
    return due.map((each) => ({ ...each, name: record.organization.name }));
  });
}

export async function countAsTold(dues: readonly Pick<Due, 'keys'>[], now: number): Promise<void> {
  if (dues.length === 0) return;
  await changeWatch((state = NO_WATCH_STATE) => ({
    ...state,
    told: { ...withTold(state.told, dues, now) },
  }));
}

function show({ notice, keys: [key = ''], name }: Due & { name: string }): Promise<void> {
  const message = sayNotice(notice, browser.i18n.getUILanguage());
  const button = isOfMoney(notice.kind) ? i18n.t('act.openMoney') : i18n.t('watch.open');
  return notify(`${WATCH}${notice.kind}:${key}`, { title: name, message, button });
}

/** The page to which a notification leads, by its id. */
export function addressOf(id: string): string {
  const kind = id.startsWith(WATCH) ? (id.slice(WATCH.length).split(':')[0] ?? '') : '';
  return isOfMoney(kind) ? browser.runtime.getURL('/money.html') : ORGANIZATION_USAGE;
}

/** What has happened already is looked at; what can be done is done on claude.ai. */
function isOfMoney(kind: string): boolean {
  return ['charge', 'many-charges', 'anomaly', 'expiring'].includes(kind);
}

function sayNotice(notice: Notice, language: string): string {
  const money = (amount: Money) => formatMoney(amount, language);
  const day = (at: number) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
  switch (notice.kind) {
    case 'low-balance':
      return i18n.t('watch.lowBalance', [money(notice.balance)]);
    case 'reload-failed':
      return notice.balance
        ? i18n.t('watch.reloadFailed', [money(notice.balance)])
        : i18n.t('watch.reloadFailedUnread');
    case 'cap':
      return notice.percent >= 100
        ? i18n.t('watch.capReached', [money(notice.limit)])
        : i18n.t('watch.cap', [money(notice.used), money(notice.limit)]);
    case 'charge':
      return notice.count > 1
        ? i18n.t('watch.chargeSum', [money(notice.amount), notice.count])
        : i18n.t('watch.charge', [money(notice.amount)]);
    case 'many-charges':
      return i18n.t('watch.manyCharges', [notice.count]);
    case 'anomaly':
      return i18n.t('watch.anomaly', [money(notice.spent), money(notice.usual)]);
    case 'offer':
      return notice.amount
        ? i18n.t('watch.offer', [money(notice.amount)])
        : i18n.t('watch.offerUnread');
    case 'expiring':
      return notice.remaining
        ? i18n.t('watch.expiring', [money(notice.remaining), day(notice.expiresAt)])
        : i18n.t('watch.expiringUnread', [day(notice.expiresAt)]);
  }
}
