import type { JSX } from 'preact';

const RADIUS = 13.5;
const SIGNS = {
  tick: 'm10 15.4 3.6 3.6 6.8-7.5',
  lock: 'M10.5 14.2h9v6.3h-9Zm2 0v-2.2a2.5 2.5 0 0 1 5 0v2.2',
} as const;
const LENGTH = 2 * Math.PI * RADIUS;

/** Arc = share done; without a share, a broken ring. */
export function ProgressRing({ sign, share }: { sign: string; share?: number }): JSX.Element {
  return (
    <svg class="ring" aria-hidden="true" width="30" height="30" viewBox="0 0 30 30">
      <circle
        class={share === undefined ? 'ring-broken' : 'ring-track'}
        cx="15"
        cy="15"
        r={RADIUS}
      />
      {share !== undefined && share > 0 && (
        <circle
          class="ring-arc"
          cx="15"
          cy="15"
          r={RADIUS}
          transform="rotate(-90 15 15)"
          stroke-dasharray={`${share * LENGTH} ${LENGTH}`}
        />
      )}
      {sign === 'tick' || sign === 'lock' ? (
        <path class="ring-sign" d={SIGNS[sign]} />
      ) : (
        <text x="15" y="19.5" text-anchor="middle">
          {sign}
        </text>
      )}
    </svg>
  );
}
