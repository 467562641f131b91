/** What differs between the dated states of the markup. */
import type { Generation } from '../settings.ts';
import { now } from './store.ts';

const prefixes: Record<Generation, string> = {
  '2025-11': 'ft',
  '2026-02': 'cl',
  '2026-08': 'cds',
  redesigned: 'n',
};

/** Class names carry the generation's own prefix. */
export function c(...names: (string | false)[]): string {
  const prefix = prefixes[now().settings.generation];
  return names
    .filter((name) => name !== false)
    .map((name) => `${prefix}-${name}`)
    .join(' ');
}

export const is = (...generations: Generation[]) => generations.includes(now().settings.generation);

type Attributes = Record<string, string | boolean | undefined>;

/** Test ids did not exist at first and are gone in the redesign. */
export function testId(id: string): Attributes {
  return is('redesigned') ? {} : { 'data-testid': id };
}

/** The mark of the design system's portals. */
export function portal(): Attributes {
  return is('2026-02', '2026-08') ? { 'data-cds-portal': '' } : {};
}

/** A settings row is a labelled group only since the summer of 2026. */
export function groupOf(labelId: string): Attributes {
  return is('2026-08') ? { role: 'group', 'aria-labelledby': labelId } : {};
}
