import type { Place } from '../../guide/place';
import type { Login, Reading } from '../../guide/reading';
import type { Outcome } from '../api/result';
import { findLandmark, type Landmark } from '../page/landmarks';
import { shapeOf } from './shape';

const LANDMARKS = [
  'claim',
  'buy',
  'auto-reload',
  'spend-cap',
  'credits-switch',
  'account-menu',
] as const satisfies readonly Landmark[];

export interface Reported {
  /** Of the extension. */
  version: string;
  place: Place;
  page: Document;
  /** The browser's own name for itself. */
  agent: string;
  login: Login;
  reading?: Reading | undefined;
  /** What each path below `/api/` was answered with. */
  answers: ReadonlyMap<string, Outcome<unknown>>;
}

/**
 * What to tell the guide's makers when claude.ai looks different: which finders and readers failed
 * and how, and the shape of the answers where one could not be read. No name, amount, id or address
 * is in it.
 */
export function composeReport({ version, place, page, agent, ...read }: Reported): string {
  const { lang } = page.documentElement;
  const language = /^[a-z]{2,3}(-[A-Z]{2}|-419)?$/.test(lang) ? lang : 'unknown';
  return [
    `guide ${version} · ${browserIn(agent)} · page ${place} · language ${language}`,
    ...LANDMARKS.map((l) => `${l}: ${findLandmark(l, page) ? 'found' : 'not found'}`),
    ...failedFacts(read.login, read.reading),
    ...[...read.answers].map(([path, outcome]) => `${nameOf(path)}: ${sayAnswer(outcome)}`),
  ].join('\n');
}

/** Name and major version; the rest of it may tell people apart. */
function browserIn(agent: string): string {
  const [, name, version] =
    /(Firefox|Edg|OPR)\/(\d{1,3})/.exec(agent) ?? /(Chrome)\/(\d{1,3})/.exec(agent) ?? [];
  return name ? `${name} ${version}` : 'unknown browser';
}

function failedFacts(login: Login, reading: Reading | undefined): string[] {
  const failures = Object.entries(reading?.failures ?? {});
  const account = login.state === 'unknown' ? [`login: ${login.failure.kind}`] : [];
  return [...account, ...failures.flatMap(([name, f]) => (f ? [`${name}: ${f.kind}`] : []))];
}

/** The path without the id in it. */
function nameOf(path: string): string {
  return `/${path.replace(/^(organizations|bootstrap)\/[^/]*/, '$1/…')}`;
}

function sayAnswer(outcome: Outcome<unknown>): string {
  if ('value' in outcome) return shapeOf(outcome.value);
  const { kind, status } = outcome.failure;
  return status === undefined ? kind : `${kind} (${status})`;
}
