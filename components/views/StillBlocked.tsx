import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { findBlockades, mayStillBeBlocked, wasClaimed } from '../../guide/blockade';
import type { Given } from '../step-props';
import { sayBlockade } from '../words/blockades';

interface Props {
  given: Given;
  /** What helps beyond the reasons. */
  children?: ComponentChildren;
}

/** The reasons for which a tool may still be rejected, with what was read. */
export function StillBlocked({ given, children }: Props): JSX.Element | undefined {
  const { standing, reading } = given.model;
  if (standing.kind !== 'manager' && standing.kind !== 'member') return undefined;
  if (!mayStillBeBlocked(standing, reading)) return undefined;
  const isClaimed = wasClaimed(reading, standing.organization.creditClaimed);
  const lines = findBlockades(reading).map((blockade) => sayBlockade(blockade, given.model));
  return (
    <details class="view blocked">
      <summary>{i18n.t(isClaimed ? 'stillBlocked.title' : 'stillBlocked.unclaimed')}</summary>
      <ol class="by-hand">
        {lines.map(({ name, verdict, reason, said }) => (
          <li key={name} data-blockade={name} data-verdict={verdict}>
            <span>
              <b>{reason}</b>
              <span class="why">{said}</span>
            </span>
          </li>
        ))}
      </ol>
      {children}
    </details>
  );
}
