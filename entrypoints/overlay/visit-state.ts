import type { Outcome } from '../../claude/api/result';
import type { Place } from '../../guide/place';
import type { Failure, Login, Reading } from '../../guide/reading';
import type { Why } from '../../guide/refresh';

/** What one visit of a usage page has found out so far. */
export interface Findings {
  place: Place;
  /** Id of the organization the tab is in; empty where it is not known. */
  organization: string;
  login: Login;
  /** Why the account could not be read again: then all this was read before, at `readAt`. */
  failure?: Failure | undefined;
  /** claude.ai has not answered in this visit yet: then all this was read before, if ever. */
  waiting?: boolean;
  /** More of it is being read just now. */
  underWay?: boolean;
  /** What API and page say, as far as they agree. */
  reading?: Reading | undefined;
  /** Does the loaded page, or an answer, look different from what the guide knows? */
  changed: boolean;
  /** Does claude.ai ask the person to pay, in a dialog of its own? */
  buying?: boolean | undefined;
  /** Milliseconds since 1970. */
  readAt: number;
  /** What each path below `/api/` was answered with, for the report; never stored. */
  answers: ReadonlyMap<string, Outcome<unknown>>;
}

/** Before claude.ai's first answer. */
export const NOT_ANSWERED = {
  login: { state: 'unknown', failure: { kind: 'unread' } },
  waiting: true,
  changed: false,
} as const satisfies Partial<Findings>;

export interface Visit {
  findings: () => Findings | undefined;
  /** Looks at the page and reads again what a change there has touched. */
  look: () => void;
  refresh: (why: Why) => void;
  /** The person says which organization this tab is in. */
  settle: (organization: string) => void;
}
