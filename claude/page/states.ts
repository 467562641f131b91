import { says } from './labels';

const STATES = ['on', 'off', 'unlimited'] as const;

/** What a control or a row says of itself. */
export type State = (typeof STATES)[number];

/** The state that this text is the word for, in one of claude.ai's languages. */
export function stateOf(text: string): State | undefined {
  return STATES.find((state) => says(text, state));
}
