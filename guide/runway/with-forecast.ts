import { thresholdOf } from '../advice';
import type { Choices } from '../settings';
import type { WorkspaceData } from '../workspace-data';
import type { Calendar } from './calendar';
import { measure } from './measure';
import { outlookOf } from './outlook';
import { overviewOf } from './overview';

/**
 * The record with what its history tells, for wherever the history is too much to read: what is used,
 * for suggestions, and what to expect, for today's headline and the badge.
 *
 * @param now milliseconds since 1970.
 */
export function withForecast(
  { record, history }: WorkspaceData,
  choices: Choices,
  calendar: Calendar,
  now: number,
): WorkspaceData {
  if (!record) return { record, history };
  const { measured: _, outlook: __, ...others } = record;
  const { reading } = others;
  const { workdays } = choices;
  const measured = measure(overviewOf(history, reading, { calendar, workdays }));
  const threshold = thresholdOf(reading, choices, measured);
  const outlook = outlookOf(overviewOf(history, reading, { calendar, workdays, threshold }), now);
  return {
    record: { ...others, ...(measured && { measured }), ...(outlook && { outlook }) },
    history,
  };
}
