import { mergedHistory } from './history/merge';
import { type RememberedLogin, StoredLogins, withLogin } from './logins';
import { newest, type WorkspaceRecord } from './record';
import { type Choices, StoredChoices } from './settings';
import { isReadWhole, type Opened, type StoredValues, valueIn } from './stored';
import { dataIn, openWorkspace, type WorkspaceData, workspacesAt } from './workspace-data';

/** What a file of the person's own holds. */
export interface OwnData {
  choices?: Choices | undefined;
  logins: readonly RememberedLogin[];
  /** By id. */
  workspaces: ReadonlyMap<string, WorkspaceData>;
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
  const opened = workspacesAt(Object.keys(file)).map(
    (id) => [id, openWorkspace(file, id)] as const,
  );
  const all: readonly Opened<unknown>[] = [
    choices,
    logins,
    ...opened.flatMap(([, { record, history }]) => [record, history]),
  ];
  if (all.some(({ state }) => state === 'newer')) return 'newer';
  if (all.every(({ state }) => state === 'absent')) return 'foreign';
  if (!all.every(isReadWhole)) return 'broken';
  return {
    choices: valueIn(choices),
    logins: valueIn(logins) ?? [],
    workspaces: new Map(opened.map(([id, workspace]) => [id, dataIn(workspace)])),
  };
}

function parse(text: string): StoredValues | undefined {
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
export function mergedWorkspace(
  here: WorkspaceData,
  there: WorkspaceData,
  now: number,
): WorkspaceData {
  const record =
    here.record && there.record ? mergedRecord(here.record, there.record, now) : undefined;
  return {
    record: record ?? here.record ?? there.record,
    history: mergedHistory(here.history, there.history),
  };
}

function mergedRecord(here: WorkspaceRecord, there: WorkspaceRecord, now: number): WorkspaceRecord {
  const reading = there.reading ? newest(here.reading, there.reading, now) : here.reading;
  return {
    ...there,
    ...here,
    ...(reading && { reading }),
    marks: { ...there.marks, ...here.marks },
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
