import { thresholdOf } from '../../guide/advice';
import type { History } from '../../guide/history/history';
import type { WorkspaceRecord } from '../../guide/record';
import type { Calendar } from '../../guide/runway/calendar';
import { overviewAsOf, overviewOf } from '../../guide/runway/overview';
import type { Choices } from '../../guide/settings';
import type { MoneyModel } from './model';

/** A remembered workspace's money, as it is shown. */
export function moneyModelOf(
  { organization, reading, measured }: WorkspaceRecord,
  history: History,
  choices: Choices,
  { calendar, language, now }: { calendar: Calendar; language: string; now: number },
): MoneyModel {
  const { workdays } = choices;
  const threshold = thresholdOf(reading, choices, measured);
  const given = { calendar, workdays, threshold: () => threshold };
  const overview = overviewAsOf(overviewOf(history, reading, given), now);
  const newest = overview.points.at(-1);
  return {
    organization,
    reading,
    overview,
    calendar,
    suggestedThreshold: newest?.reload?.on ? undefined : threshold * 10 ** (newest?.exponent ?? 2),
    workdays,
    language,
    now,
  };
}
