import { thresholdOf } from '../advice';
import type { Measured } from '../measured';
import type { Choices } from '../settings';
import type { WorkspaceData } from '../workspace-data';
import type { Calendar } from './calendar';
import { measure } from './measure';
import { outlookOf } from './outlook';
import { overviewAsOf, overviewOf } from './overview';

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
  const threshold = (used: Measured | undefined) => thresholdOf(reading, choices, used);
  const overview = overviewOf(history, reading, { calendar, workdays, threshold });
  const measured = measure(overview);
  const outlook = outlookOf(overviewAsOf(overview, now), now);
  return {
    record: { ...others, ...(measured && { measured }), ...(outlook && { outlook }) },
    history,
  };
}
