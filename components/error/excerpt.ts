/** Longer texts are shown in part: laying out a megabyte takes longer than reading it. In UTF-16 units. */
const LONGEST = 10_000;
/** What is shown around the telling part of a longer one. */
const AROUND = 700;
/** What goes on longer is no word. In UTF-16 units. */
const LONGEST_WORD = 30;

export interface Excerpt {
  text: string;
  /** Where the telling part stands in it. */
  part?: { from: number; to: number };
}

/** What the field shows of a pasted text: all of it, or what stands around its telling part. */
export function excerptOf(text: string, telling: Excerpt['part']): Excerpt {
  const part = telling && wholeWords(text, telling);
  if (text.length <= LONGEST) return { text, ...(part && { part }) };
  const end = part ? Math.min(part.to, part.from + LONGEST) : text.length;
  const start = Math.max(0, (part?.from ?? end - AROUND) - AROUND);
  const stop = Math.min(text.length, end + AROUND);
  const before = start > 0 ? '…' : '';
  const shown = `${before}${text.slice(start, stop)}${stop < text.length ? '…' : ''}`;
  const shift = before.length - start;
  return { text: shown, ...(part && { part: { from: part.from + shift, to: end + shift } }) };
}

/** What is known of a message may end within a word, "your org"; what is marked does not. */
function wholeWords(text: string, part: { from: number; to: number }) {
  let { from, to } = part;
  while (isLetter(text[from]) && isLetter(text[from - 1]) && part.from - from < LONGEST_WORD)
    from -= 1;
  while (isLetter(text[to - 1]) && isLetter(text[to]) && to - part.to < LONGEST_WORD) to += 1;
  return { from, to };
}

/** Tools write English; scripts without spaces have no words to be found this way. */
const isLetter = (sign: string | undefined) => sign !== undefined && /[a-z]/i.test(sign);
