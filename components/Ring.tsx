import type { JSX } from 'preact';

const RADIUS = 13.5;
const LENGTH = 2 * Math.PI * RADIUS;

/** Number = steps left, arc = share done; without a share, a broken ring. */
export function Ring({ sign, share }: { sign: string; share: number | undefined }): JSX.Element {
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
      <text x="15" y="19.5" text-anchor="middle">
        {sign}
      </text>
    </svg>
  );
}
