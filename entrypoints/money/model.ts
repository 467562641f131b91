import { moneyModelOf } from '../../components/money/model-of';
import type { WorkspaceCard } from '../../components/money/Workspaces';
import type { WorkspaceRecord } from '../../guide/record';
import type { Calendar } from '../../guide/runway/calendar';
import type { Remembered } from '../../guide/scene';
import type { Choices } from '../../guide/settings';

/** Of every workspace that was read, the one the person looks after first. */
export function cardsOf(
  { records, choices }: Pick<Remembered, 'records' | 'choices'>,
  given: { calendar: Calendar; language: string; now: number },
): WorkspaceCard[] {
  return records
    .toSorted((a, b) => rank(b, choices) - rank(a, choices))
    .map((record) => ({ model: moneyModelOf(record, choices, given), role: record.role }));
}

function rank({ organization, history }: WorkspaceRecord, { pinned }: Choices): number {
  if (organization.id === pinned) return Number.POSITIVE_INFINITY;
  return history.stretches.at(-1)?.points.at(-1)?.[0] ?? 0;
}
