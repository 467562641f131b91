import { findBlockades, wasClaimed } from '../../guide/blockade';
import type { GuideModel, Later } from '../model';
import { reasonOf } from '../steps';
import { sayBlockade } from './blockades';
import { suggestCap } from './cap';
import { sayEvidence } from './evidence';
import { sayObstacle } from './obstacles';
import { suggestReload } from './reload';
import { saySupport } from './support';

/** What is not needed for the first drawing; in the overlay it comes with the second script. */
export function sayLater(model: GuideModel): Later {
  const { standing, steps, reading } = model;
  const said = Object.fromEntries(
    steps.map((step) => [
      step.name,
      { reason: reasonOf(step, model), evidence: sayEvidence(step, model) },
    ]),
  );
  if (standing.kind !== 'manager' && standing.kind !== 'member') return { said };
  const claimed = wasClaimed(reading, standing.organization.creditClaimed);
  return {
    said,
    obstacle: sayObstacle(model),
    ...(claimed && { blockades: findBlockades(reading).map((b) => sayBlockade(b, model)) }),
    ...(standing.kind === 'manager' && {
      support: saySupport(model, claimed),
      reload: suggestReload(model),
      cap: suggestCap(model),
    }),
  };
}
