/** So often is the guide put back where the page has removed it, in so long; then it gives up. */
const TIMES = 10;
const WITHIN_MS = 60_000;

/**
 * Notes that the page has removed the guide.
 *
 * @param before when it did so before; any clock in milliseconds.
 * @returns what to remember, or nothing where the page does not let the guide stand.
 */
export function mayPutBack(before: readonly number[], now: number): readonly number[] | undefined {
  const recent = before.filter((at) => now - at < WITHIN_MS);
  return recent.length < TIMES ? [...recent, now] : undefined;
}
