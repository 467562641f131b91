/** Longer texts are shown in part: laying out a megabyte takes longer than reading it. In UTF-16 units. */
const LONGEST = 10_000;
/** What is shown around the telling part of a longer one. */
const AROUND = 700;

export interface Excerpt {
  text: string;
  /** Where the telling part stands in it. */
  part?: { from: number; to: number };
}

/** What the field shows of a pasted text: all of it, or what stands around its telling part. */
export function excerptOf(text: string, part: Excerpt['part']): Excerpt {
  if (text.length <= LONGEST) return { text, ...(part && { part }) };
  const end = part ? Math.min(part.to, part.from + LONGEST) : text.length;
  const start = Math.max(0, (part?.from ?? end - AROUND) - AROUND);
  const stop = Math.min(text.length, end + AROUND);
  const before = start > 0 ? '…' : '';
  const shown = `${before}${text.slice(start, stop)}${stop < text.length ? '…' : ''}`;
  const shift = before.length - start;
  return { text: shown, ...(part && { part: { from: part.from + shift, to: end + shift } }) };
}
