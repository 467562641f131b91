import type { Marks } from './marks';
import type { Reading } from './reading';
import { withLastKnown, withStaleness } from './staleness';
import type { Standing } from './standing';
import { evaluate, type Step } from './steps';

/**
 * The seven steps as they stand at `now` (milliseconds since 1970), in overlay, popup and badge: what
 * was read is judged, what could not be read again or is too old is last known.
 *
 * @param reading with what was read before of that which has failed since.
 */
export function stepsAt(
  standing: Standing,
  reading: Reading | undefined,
  marks: Marks,
  now: number,
): readonly Step[] {
  const steps = evaluate(standing, reading, marks);
  // Almost always all was read; then there is nothing to remember.
  const hasFailed = steps.some(({ failure }) => failure);
  const before = hasFailed && reading && evaluate(standing, { ...reading, failures: {} }, marks);
  return withStaleness(before ? withLastKnown(steps, before) : steps, now);
}
