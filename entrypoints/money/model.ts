import type { MoneyModel } from '../../components/money/model';
import type { WorkspaceCard } from '../../components/money/Workspaces';
import { thresholdOf } from '../../guide/advice';
import type { WorkspaceRecord } from '../../guide/record';
import type { Calendar } from '../../guide/runway/calendar';
import { overviewOf } from '../../guide/runway/overview';
import type { Remembered } from '../../guide/scene';
import type { Choices } from '../../guide/settings';

/** Of every workspace that was read, the one the person looks after first. */
export function cardsOf(
  { records, choices }: Pick<Remembered, 'records' | 'choices'>,
  given: { calendar: Calendar; language: string; now: number },
): WorkspaceCard[] {
  return records
    .toSorted((a, b) => rank(b, choices) - rank(a, choices))
    .map((record) => ({ model: moneyModel(record, choices, given), role: record.role }));
}

function rank({ organization, history }: WorkspaceRecord, { pinned }: Choices): number {
  if (organization.id === pinned) return Number.POSITIVE_INFINITY;
  return history.stretches.at(-1)?.points.at(-1)?.[0] ?? 0;
}

export function moneyModel(
  { organization, reading, history, measured }: WorkspaceRecord,
  choices: Choices,
  { calendar, language, now }: { calendar: Calendar; language: string; now: number },
): MoneyModel {
  const { workdays } = choices;
  const threshold = thresholdOf(reading, choices, measured);
  const overview = overviewOf(history, reading, { calendar, workdays, threshold });
  const exponent = overview.points.at(-1)?.exponent ?? 2;
  const isOn = overview.points.at(-1)?.reload?.on === true;
  return {
    organization,
    reading,
    overview,
    calendar,
    suggestedThreshold: isOn ? undefined : threshold * 10 ** exponent,
    workdays,
    language,
    now,
  };
}
