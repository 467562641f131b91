import { quotesIn } from '../../claude/page/quotes';
import { moneyModelOf } from '../../components/money/model-of';
import type { WorkspaceCard } from '../../components/money/Workspaces';
import { titleOf } from '../../components/steps';
import { sayToday } from '../../components/words/today';
import { type History, NO_HISTORY } from '../../guide/history/history';
import { asOfMonth } from '../../guide/past-month';
import type { WorkspaceRecord } from '../../guide/record';
import type { Calendar } from '../../guide/runway/calendar';
import { type Remembered, recallScene } from '../../guide/scene';
import type { Choices } from '../../guide/settings';
import { nextStep } from '../../guide/steps/progress';
import { judgeToday, moneyReadAt } from '../../guide/today';

interface Given {
  calendar: Calendar;
  /** BCP 47. */
  language: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Of every workspace that was read, the one the person looks after first.
 *
 * @param histories by the id of their workspace.
 */
export function cardsOf(
  remembered: Remembered,
  histories: ReadonlyMap<string, History>,
  given: Given,
): WorkspaceCard[] {
  const { records, choices } = remembered;
  return records
    .toSorted((a, b) => rank(b, choices) - rank(a, choices))
    .map((record) => {
      const { id } = record.organization;
      return {
        model: moneyModelOf(record, histories.get(id) ?? NO_HISTORY, choices, given),
        role: record.role,
        today: todayIn(remembered, id, given),
      };
    });
}

function rank({ organization, reading }: WorkspaceRecord, { pinned }: Choices): number {
  if (organization.id === pinned) return Number.POSITIVE_INFINITY;
  return moneyReadAt(reading) ?? 0;
}

/** Today's headline in a workspace; `undefined` where no login that is remembered has it. */
function todayIn(
  remembered: Remembered,
  organization: string,
  { language, now }: Given,
): string | undefined {
  const tab = { organization, onUsagePage: false, changed: false };
  // Of each as if it were the one that is meant: no other is wrong here.
  const choices = { ...remembered.choices, pinned: organization };
  const scene = recallScene(asOfMonth({ ...remembered, choices }, now), tab, now);
  const today = scene?.standing.kind === 'manager' ? judgeToday(scene) : undefined;
  if (!scene || !today) return undefined;
  const { standing, steps, reading, accepted, outlook } = scene;
  const quotes = quotesIn(language);
  const model = { standing, steps, reading, accepted, outlook, now, quotes, language };
  const next = nextStep(steps);
  return sayToday(today, model, next && { title: titleOf(next, model), isTold: true })?.[0];
}
