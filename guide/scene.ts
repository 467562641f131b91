import type { Scene } from './badge';
import { evaluate } from './checklist';
import { withKept } from './marks';
import type { Login, Reading } from './reading';
import {
  asLogin,
  type Choices,
  hasOpenSteps,
  isAccepted,
  type RememberedLogin,
  type WorkspaceRecord,
} from './record';
import { judgeStanding } from './standing';

/** A tab as far as it is known. */
export interface TabView {
  onUsagePage: boolean;
  /** Id of its organization; empty where it is not known. */
  organization: string;
  /** As read in this tab; absent before the first answer. */
  login?: Login | undefined;
  changed: boolean;
}

export interface Remembered {
  login?: RememberedLogin | undefined;
  choices: Choices;
  records: readonly WorkspaceRecord[];
}

export interface RecalledScene extends Scene {
  reading?: Reading | undefined;
}

/**
 * What to show for a tab, from what was read in it or, before that, from what is remembered;
 * `undefined` where nothing is known about it yet, which is shown as nothing rather than as fine.
 */
export function recallScene(remembered: Remembered, tab: TabView): RecalledScene | undefined {
  const { login: stored, choices, records } = remembered;
  const login = tab.login ?? (stored && asLogin(stored));
  if (!login) return undefined;
  const standing = judgeStanding(login, tab.organization || undefined, choices.pinned);
  if (standing.kind === 'unknown' && !tab.login) return undefined;
  const record =
    standing.kind === 'manager'
      ? records.find((r) => r.organization.id === standing.organization.id)
      : undefined;
  // Who may manage a workspace of which nothing was read yet has no steps to count.
  if (standing.kind === 'manager' && !record?.reading) return undefined;
  const current = 'current' in standing ? standing.current.id : undefined;
  return {
    standing,
    steps: evaluate(standing, record?.reading, withKept(record?.marks ?? {}, choices)),
    reading: record?.reading,
    onUsagePage: tab.onUsagePage,
    changed: tab.changed,
    accepted: isAccepted(choices, current),
    workspaceOpen: choices.pinned
      ? records.every((r) => r.organization.id !== choices.pinned || hasOpenSteps(r, choices))
      : records.some((r) => hasOpenSteps(r, choices)),
  };
}
