import type { MessageOf } from '../../browser/messages';
import type { Store } from '../../browser/storage';
import { fineWith, withChoice } from '../../guide/choosing';
import { withMark } from '../../guide/record';
import { withText } from '../../guide/texts';
import { refreshAllBadges } from './badges';
import { renewForecasts } from './forecasts';
import { planWeeklyLook } from './reminders';
import { planWatch } from './watching';

/** @throws where nothing was ever read of the workspace, and so nothing can be marked. */
export async function saveMark(
  { organization, step, mark }: MessageOf<'mark'>,
  store: Store,
): Promise<void> {
  let isMissing = false;
  await store.changeRecord(organization, (record) => {
    isMissing = record === undefined;
    return record && withMark(record, step, mark);
  });
  if (isMissing) throw new Error('There is no record of this organization.');
  await refreshAllBadges();
}

/** Keeps what the person decided. */
export async function saveChoice(choice: MessageOf<'choose'>, store: Store): Promise<void> {
  const { accept } = choice;
  const fine = accept ? fineWith((await store.read()).logins, accept) : [];
  await store.changeChoices((choices) => withChoice(choices, choice, fine, Date.now()));
  if (choice.set?.watch) await planWatch();
  if (isOfForecast(choice)) await renewForecasts(store);
  await refreshAllBadges();
}

/** Do the forecasts rest on what was chosen? */
function isOfForecast({ set = {}, unset = [] }: MessageOf<'choose'>): boolean {
  const names = ['workdays', 'wayOfWorking', 'teamSize', 'reload'] as const;
  return names.some((name) => name in set || unset.some((other) => other === name));
}

/** Keeps the person's own words of a message; without any, the guide's come back. */
export async function saveText({ text, ...key }: MessageOf<'write'>, store: Store): Promise<void> {
  await store.changeChoices((choices) => ({
    ...choices,
    texts: withText(choices.texts, key, text),
  }));
}

/** Keeps when the person wants to be reminded, and plans it; the same for all windows. */
export async function saveWeeklyLook(
  { on, weekday }: MessageOf<'look-weekly'>,
  store: Store,
): Promise<void> {
  await store.changeChoices((choices) => ({ ...choices, weeklyLook: { on, weekday } }));
  await planWeeklyLook();
  await refreshAllBadges();
}
