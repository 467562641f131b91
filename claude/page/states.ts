import { normalise } from './labels';
import table from './states.json' with { type: 'json' };

/** What a control or a row says of itself. */
export type State = keyof typeof table;

/**
 * The state that this text is the word for, in one of claude.ai's eleven languages (public sources up
 * to November 2026; some were seen in one source only). Apart from the other labels because only what
 * comes after the first drawing needs it.
 */
export function stateOf(text: string): State | undefined {
  const normal = normalise(text);
  const states: State[] = ['on', 'off', 'unlimited'];
  return states.find((state) =>
    Object.values(table[state]).some((word) => normalise(word) === normal),
  );
}
