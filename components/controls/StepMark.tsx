import type { JSX } from 'preact';
import type { Step } from '../../guide/steps';

interface Props {
  step: Step;
  number: number;
  next?: boolean;
  /** Does its figure need a look today? */
  care?: boolean;
}

/** The step's state by its shape: disc, hollow disc, ring with number, clock, lock, dash, broken ring, amber ring. */
export function StepMark({ step, number, next = false, care = false }: Props): JSX.Element {
  const shape = care ? 'care' : shapeOf(step);
  return (
    <svg
      class={`mark mark-${shape}${next ? ' mark-next' : ''}`}
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 22 22"
    >
      <circle cx="11" cy="11" r="9.75" />
      {SIGNS[shape] ? (
        <path d={SIGNS[shape]} />
      ) : (
        <text x="11" y="15.2" text-anchor="middle">
          {LETTERS[shape] ?? number}
        </text>
      )}
    </svg>
  );
}

const TICK = 'm6.5 11.4 3.1 3.1 6-6.4';
const SIGNS: { readonly [shape in Shape]?: string } = {
  done: TICK,
  said: TICK,
  'old-done': TICK,
  waiting: 'M11 6v5.3l3.3 2',
  blocked: 'M7 10.2h8v5.3H7Zm1.6 0V8.4a2.4 2.4 0 0 1 4.8 0v1.8',
  skipped: 'M7 11h8',
};
const LETTERS: { readonly [shape in Shape]?: string } = { alarm: '!', unknown: '?', care: '$' };

type Shape = Step['status'] | 'said' | 'old' | 'old-done' | 'alarm' | 'care';

function shapeOf({ status, evidence, reason, was }: Step): Shape {
  if (was) return was === 'done' ? 'old-done' : 'old';
  if (reason === 'sent') return 'said';
  if (reason === 'wrong-organization') return 'alarm';
  return status === 'done' && evidence === 'you' ? 'said' : status;
}
