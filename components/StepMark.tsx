import type { JSX } from 'preact';
import type { Step } from '../guide/checklist';

interface Props {
  step: Step;
  number: number;
  next?: boolean;
}

/** The step's state by its shape: disc, hollow disc, ring with number, clock, lock, dash, broken ring. */
export function StepMark({ step, number, next = false }: Props): JSX.Element {
  const shape = shapeOf(step);
  return (
    <svg
      class={`mark mark-${shape}${next ? ' mark-next' : ''}`}
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 22 22"
    >
      <circle cx="11" cy="11" r="9.750" />
      {shape === 'todo' || shape === 'unknown' || shape === 'alarm' ? (
        <text x="11" y="15.200" text-anchor="middle">
          {shape === 'todo' ? number : shape === 'alarm' ? '!' : '?'}
        </text>
      ) : (
        <path d={SIGNS[shape]} />
      )}
    </svg>
  );
}

const TICK = 'm6.500 11.400 3.100 3.100 6-6.400';
const SIGNS = {
  done: TICK,
  said: TICK,
  waiting: 'M11 6v5.300l3.300 2',
  blocked: 'M7 10.200h8v5.300H7Zm1.600 0V8.400a2.400 2.400 0 0 1 4.800 0v1.800',
  skipped: 'M7 11h8',
} as const;

function shapeOf({
  status,
  evidence,
  reason,
}: Step): keyof typeof SIGNS | 'todo' | 'unknown' | 'alarm' {
  if (reason === 'wrong-organization') return 'alarm';
  return status === 'done' && evidence === 'you' ? 'said' : status;
}
