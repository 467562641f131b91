import { browser } from '../../browser/browser';
import { sendToOverlay } from '../../browser/messenger';
import { claudeTabs } from '../../browser/tabs';
import { endOfMonth } from '../../guide/history/steps';
import { refreshAllBadges } from './badges';
import { renewForecasts } from './forecasts';

const TURN = 'month';

/** Limits begin anew at 00:00 UTC on the first, also where nobody reads anything then. */
export function planMonth(): Promise<void> {
  return browser.alarms.create(TURN, { when: endOfMonth(Date.now()) });
}

/** Of an alarm: what was spent in the month that has ended is nowhere said of this one. */
export async function answerMonth(name: string): Promise<void> {
  if (name !== TURN) return;
  await planMonth();
  await renewForecasts();
  await refreshAllBadges();
  for (const tab of await claudeTabs()) await sendToOverlay(tab, { type: 'ping' });
}
