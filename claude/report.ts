import type { Reading } from '../guide/reading';
import { findLandmark, type Landmark } from './landmarks';
import type { Place } from './places';

const LANDMARKS = [
  'claim',
  'buy',
  'auto-reload',
  'spend-cap',
  'credits-switch',
  'account-menu',
] as const satisfies readonly Landmark[];

/**
 * What to tell the guide's makers when claude.ai looks different: which finders and readers failed
 * and how. No name, amount, id or address is in it.
 */
export function composeReport(
  version: string,
  place: Place,
  page: Document,
  reading: Reading | undefined,
): string {
  const found = LANDMARKS.map((l) => `${l}: ${findLandmark(l, page) ? 'found' : 'not found'}`);
  const failed = Object.entries(reading?.failures ?? {}).flatMap(([name, failure]) =>
    failure ? [`${name}: ${failure.kind}${failure.status ? ` (${failure.status})` : ''}`] : [],
  );
  const language = page.documentElement.lang || 'unknown';
  return [`guide ${version} · page ${place} · language ${language}`, ...found, ...failed].join(
    '\n',
  );
}
