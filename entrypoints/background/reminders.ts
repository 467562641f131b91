import { i18n } from '#i18n';
import { browser } from '../../browser/browser';
import { notify } from '../../browser/notifications';
import { changeReminders, readReminders } from '../../browser/reminders';
import { ordinary } from '../../browser/storage';
import { showDue } from '../../browser/toolbar';
import {
  lookedAt,
  nextAlarm,
  type ReminderName,
  type Reminders,
  ring,
  withOfferReminder,
  withWeeklyLook,
} from '../../guide/reminders';

const ALARM = 'reminder';

/**
 * Plans anew after the browser or the extension was started: a look that was due meanwhile rings
 * now, once. Alarms do not outlive every browser's end, the plan does.
 */
export function resumeReminders(): Promise<void> {
  return replan((reminders) => reminders);
}

/** Follows the choice of a weekly look. */
export async function planWeeklyLook(): Promise<void> {
  const { weeklyLook } = (await ordinary.read()).choices;
  await replan((reminders) => withWeeklyLook(reminders, weeklyLook, Date.now()));
}

export function remindOfOffer(): Promise<void> {
  return replan((reminders) => withOfferReminder(reminders, Date.now()));
}

/** The usage page is open: nothing is due any more. */
export async function settleReminders(): Promise<void> {
  if ((await readReminders()).due.length > 0) await replan(lookedAt);
}

export async function forgetReminders(): Promise<void> {
  await browser.alarms.clear(ALARM);
  await showDue(false, '');
}

/** Of an alarm: rings what is due. */
export async function answerAlarm(name: string): Promise<void> {
  if (name === ALARM) await resumeReminders();
}

async function replan(change: (reminders: Reminders) => Reminders): Promise<void> {
  const { weeklyLook } = (await ordinary.read()).choices;
  let rang: readonly ReminderName[] = [];
  let planned: Reminders | undefined;
  await changeReminders((before) => {
    const now = Date.now();
    const after = ring(change(before), weeklyLook, now);
    rang = after.rang;
    planned = after.reminders;
    return after.reminders;
  });
  if (!planned) return;
  const when = nextAlarm(planned);
  if (when === undefined) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when });
  const [due] = planned.due;
  await showDue(due !== undefined, due ? titleOf(due) : '');
  for (const name of rang) await tell(name);
}

function titleOf(name: ReminderName): string {
  return name === 'weekly' ? i18n.t('reminder.weeklyDue') : i18n.t('reminder.offerDue');
}

/** Where the person has allowed it; the badge says it in any case. */
function tell(name: ReminderName): Promise<void> {
  const message = `${titleOf(name)}. ${i18n.t('reminder.dueOpens')}`;
  return notify(name, { title: i18n.t('name'), message });
}
