import type { DiagnosisId } from '../../guide/diagnosis';
import type { Common } from './vendors.ts';

/**
 * How much a message weighs against others of the same text. `sentence`: what the tool was told ·
 * `envelope`: what stands around any refusal of its kind, whatever the cause · `hint`: what tools
 * add to other messages about signing in · `notice`: nothing was rejected.
 */
type Weight = 'sentence' | 'envelope' | 'hint' | 'notice';

export interface Phrase {
  id: DiagnosisId | 'not-rejected';
  weight: Weight;
  /** Where it does not count, since other vendors print the like. */
  common: Common;
  /**
   * Telling parts of English messages. Spaces and signs do not matter, `…` is a short gap (none of
   * them spans an apostrophe, whose escape may be broken over two lines), `{credits}` any name of
   * the credits: what was "extra usage" is "usage credits" since May 2026, and both are printed.
   */
  says: readonly string[];
  /** Where the messages were seen: the month in which this was last known to be so. */
  seen: string;
}

/** A sentence of what the tool was told. */
export const say = (id: Phrase['id'], seen: string, ...says: string[]): Phrase => ({
  id,
  weight: 'sentence',
  common: 'unless-ours',
  says,
  seen,
});
