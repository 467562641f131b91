import { historyOf, storedPoints } from './history/history';
import { thinned } from './history/thin';
import { type RememberedLogin, StoredLogins, withLogin } from './logins';
import { newest, RECORD, StoredRecord, type WorkspaceRecord } from './record';
import { type Choices, StoredChoices } from './settings';
import type { Opened } from './stored';

/** What a file of the person's own holds. */
export interface OwnData {
  choices?: Choices | undefined;
  logins: readonly RememberedLogin[];
  records: readonly WorkspaceRecord[];
}

/** Why a file is refused: it is none of the guide's, broken, or of a newer version. */
export type Refusal = 'foreign' | 'broken' | 'newer';

/**
 * Reads what the guide has exported, of any version up to its own. It is taken whole or not at all:
 * a part that is missing would be noticed too late.
 */
export function readOwnData(text: string): OwnData | Refusal {
  const file = parse(text);
  if (!file) return 'foreign';
  const choices = StoredChoices.open(file.choices);
  const logins = StoredLogins.open(file.logins);
  const records = Object.entries(file)
    .filter(([key]) => key.startsWith(RECORD))
    .map(([, value]) => StoredRecord.open(value));
  const all: readonly Opened<unknown>[] = [choices, logins, ...records];
  if (all.some(({ state }) => state === 'newer')) return 'newer';
  if (all.every(({ state }) => state === 'absent')) return 'foreign';
  if (all.some(({ state }) => state !== 'absent' && state !== 'whole')) return 'broken';
  return {
    choices: choices.state === 'whole' ? choices.value : undefined,
    logins: logins.state === 'whole' ? logins.value : [],
    records: records.flatMap((each) => (each.state === 'whole' ? [each.value] : [])),
  };
}

function parse(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const file: unknown = JSON.parse(text);
    const isObject = typeof file === 'object' && file !== null && !Array.isArray(file);
    return isObject ? { ...file } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A workspace as both know it: of each fact what was read later, the marks of both, those of here
 * before the others, and both histories in order of time.
 *
 * @param now milliseconds since 1970.
 */
export function mergedRecord(
  here: WorkspaceRecord | undefined,
  there: WorkspaceRecord,
  now: number,
): WorkspaceRecord {
  if (!here) return there;
  const points = [...storedPoints(there.history), ...storedPoints(here.history)];
  const byMoment = [...new Map(points.map((point) => [point.at, point])).values()];
  const inOrder = byMoment.sort((a, b) => a.at - b.at);
  const reading = there.reading ? newest(here.reading, there.reading, now) : here.reading;
  return {
    ...there,
    ...here,
    ...(reading && { reading }),
    marks: { ...there.marks, ...here.marks },
    history: inOrder.length > 0 ? thinned(inOrder) : historyOf([]),
  };
}

/** The logins of both, the newest first. */
export function mergedLogins(
  here: readonly RememberedLogin[],
  there: readonly RememberedLogin[],
): RememberedLogin[] {
  const byAge = [...here, ...there].sort((a, b) => a.at - b.at);
  return byAge.reduce<RememberedLogin[]>((logins, login) => withLogin(logins, login), []);
}
