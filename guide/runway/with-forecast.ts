import { thresholdOf } from '../advice';
import type { WorkspaceRecord } from '../record';
import type { Choices } from '../settings';
import type { Calendar } from './calendar';
import { measure } from './measure';
import { outlookOf } from './outlook';
import { overviewOf } from './overview';

/**
 * The record with what its history tells, for claude.ai's page, where there is no room for telling
 * it: what is used, for suggestions, and what to expect, for today's headline.
 *
 * @param now milliseconds since 1970.
 */
export function withForecast(
  record: WorkspaceRecord,
  choices: Choices,
  calendar: Calendar,
  now: number,
): WorkspaceRecord {
  const { measured: _, outlook: __, ...others } = record;
  const { history, reading } = others;
  const { workdays } = choices;
  const measured = measure(overviewOf(history, reading, { calendar, workdays }));
  const threshold = thresholdOf(reading, choices, measured);
  const outlook = outlookOf(overviewOf(history, reading, { calendar, workdays, threshold }), now);
  return { ...others, ...(measured && { measured }), ...(outlook && { outlook }) };
}
