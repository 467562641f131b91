/**
 * A whole number of at least one from the command line, or the usual one where none was given; ends
 * the program with a sentence where it is something else.
 */
export function countArgument(given: string | undefined, usual: number, what: string): number {
  const count = Number(given ?? usual);
  if (Number.isInteger(count) && count > 0) return count;
  console.error(
    `“${given}” is no number of ${what}. Give a whole number, or nothing for ${usual}.`,
  );
  process.exit(2);
}
