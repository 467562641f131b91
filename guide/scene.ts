import { thresholdOf } from './advice';
import type { Scene } from './badge';
import { asLogin, hasOrganization, type RememberedLogin, recallLogin } from './logins';
import { withKept } from './marks';
import type { Login } from './reading';
import { hasOpenSteps, isFine, type WorkspaceRecord } from './record';
import type { Choices, Policy } from './settings';
import { withLastKnown } from './staleness';
import { isExpectedMissing, judgeStanding, type Standing } from './standing';
import { stepsAt } from './steps-now';

/** A tab as far as it is known. */
export interface TabView {
  onUsagePage: boolean;
  /** Id of its organization; empty where it is not known. */
  organization: string;
  /** As read in this tab; absent before the first answer. */
  login?: Login | undefined;
  changed: boolean;
  /** Does the page not let the guide stand? */
  ousted?: boolean | undefined;
  /** Ids of other organizations that the tab was in, with the same person as far as is known. */
  seen?: readonly string[] | undefined;
}

export interface Remembered {
  /** Newest first. */
  logins: readonly RememberedLogin[];
  /** As they hold, with the company's policy. */
  choices: Choices;
  records: readonly WorkspaceRecord[];
}

export interface RecalledScene extends Scene {
  login: Login;
  /** When it was remembered; milliseconds since 1970. */
  loginAt: number;
  /** Is a workspace expected that this login does not have? */
  missing: boolean;
}

/**
 * What to show for a tab, from what was read in it or, before that, from what is remembered;
 * `undefined` where nothing is known about it yet, which is shown as nothing rather than as fine.
 * Where it could not be read who is here, the steps are what is remembered, as last known.
 *
 * @param now milliseconds since 1970.
 */
export function recallScene(
  remembered: Remembered,
  tab: TabView,
  now: number,
): RecalledScene | undefined {
  const { logins, choices, records } = remembered;
  const stored = recallLogin(logins, tab.organization, tab.seen);
  const login = tab.login ?? (stored && asLogin(stored));
  if (!login) return undefined;
  const { pinned } = choices;
  const standing = judgeStanding(login, tab.organization, pinned, finishedIn(records, choices));
  if (standing.kind === 'unknown' && !tab.login) return undefined;
  const record =
    standing.kind === 'manager'
      ? records.find((r) => r.organization.id === standing.organization.id)
      : undefined;
  // Who may manage a workspace of which nothing was read yet has no steps to count.
  if (standing.kind === 'manager' && !record?.reading) return undefined;
  const steps = stepsAt(standing, record?.reading, withKept(record?.marks ?? {}, choices), now);
  const past =
    standing.kind === 'unknown'
      ? recallScene(remembered, { ...tab, login: undefined }, now)
      : undefined;
  return {
    login,
    loginAt: stored?.at ?? now,
    standing,
    steps: withLastKnown(steps, past?.steps ?? []),
    threshold: thresholdOf(record?.reading, choices, record?.measured),
    now,
    outlook: record?.outlook,
    reading: record?.reading,
    onUsagePage: tab.onUsagePage,
    changed: tab.changed,
    ousted: tab.ousted,
    accepted: isFine(choices, standing),
    workspaceOpen: isWorkspaceOpen(standing, choices, records),
    missing: isExpectedMissing(login, pinned),
  };
}

/** Ids of the workspaces whose steps are all done, as far as is remembered. */
export function finishedIn(records: readonly WorkspaceRecord[], choices: Choices): string[] {
  return records.filter((r) => !hasOpenSteps(r, choices)).map((r) => r.organization.id);
}

/** The expected workspace's name as it was last read, or as the company wrote it; empty if neither. */
export function expectedName(
  { pinned }: Choices,
  records: readonly WorkspaceRecord[],
  policy: Policy | undefined,
): string {
  const record = records.find((r) => r.organization.id === pinned);
  const isOfPolicy = pinned === (policy?.enforced.pinned ?? policy?.defaults.pinned);
  return record?.organization.name || (isOfPolicy && policy?.workspaceName) || '';
}

/**
 * Is the workspace that the person should be in known to have steps left? The expected one counts
 * before anything of it was read; another one only as it is remembered.
 */
function isWorkspaceOpen(
  standing: Standing,
  choices: Choices,
  records: readonly WorkspaceRecord[],
): boolean {
  const { pinned } = choices;
  const id = pinned || (standing.kind === 'wrong-organization' && standing.target.id);
  if (!id) return records.some((r) => hasOpenSteps(r, choices));
  const record = records.find((r) => r.organization.id === id);
  return record ? hasOpenSteps(record, choices) : id === pinned;
}

/**
 * What a tab's own login is worth after it moved on: it holds as long as the tab is in one of its
 * organizations, for a tab never changes the cookies it lives with. A newer login of the very same
 * organizations, read in another tab, is the same person with other rights.
 */
export function keepLogin(
  login: Login | undefined,
  organization: string,
  logins: readonly RememberedLogin[],
): Login | undefined {
  if (login?.state !== 'signed-in') return undefined;
  if (!hasOrganization(login.memberships, organization)) return undefined;
  const ids = (memberships: RememberedLogin['memberships']) =>
    memberships.map((m) => m.organization.id).toSorted();
  const now = JSON.stringify(ids(login.memberships));
  const same = logins.find((other) => JSON.stringify(ids(other.memberships)) === now);
  return same ? asLogin(same) : login;
}
