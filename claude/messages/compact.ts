/** The letters and digits of a text, and where each of them stood in it. */
export interface Compact {
  /** Lower-case `a` to `z` and digits only. */
  letters: string;
  /** For each of them its offset in the text, in UTF-16 units. */
  at: Uint32Array;
}

const ESC = '\\x1b';
/** Titles and links of terminals: they end with a bell or an escaped backslash. */
const LINK = new RegExp(`${ESC}?\\][^\\x07${ESC}\\\\\\n]{0,2000}(?:\\x07|${ESC}\\\\)?`, 'y');
/** Colours and cursor moves; colours also where the escape was lost in copying. */
const MOVE = new RegExp(`${ESC}\\[[0-9;:?]{0,30}[A-Za-z]|(?:\\^\\[)?\\[[0-9;]{1,20}m`, 'y');
const ESCAPED = /\\{1,64}(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(033|e)(?=[[\]])|[nrtbf])?/iy;
const CODED = /(?:%[0-9a-f]{2})+/iy;
const MARKUP =
  /<\/?(?:a|b|br|code|div|em|font|i|kbd|li|mark|p|pre|span|strong|td|tr|wbr)(?:\s[^<>]{0,300})?\/?>/iy;
/** A page's text may have been escaped twice. */
const ENTITY = /&(?:amp;){0,3}(?:#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});/iy;
/** Where a container's log goes on with the next line of what was printed. */
const NEXT_LINE =
  /\\{1,8}n\\{0,8}",\\{0,8}"(?:stream|time)[^\n{}]{0,120}\}\s{0,2}\{\\{0,8}"log\\{0,8}": ?\\{0,8}"/y;
/** What logs put before each line: when, where, how grave, whose. */
const PREFIX = new RegExp(
  `[ \\t>|│┃]{0,40}(?:${[
    '(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]?)?\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?(?![a-z\\d])',
    '[a-z]{3} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d [\\w.-]{1,40} [\\w./-]{1,40}(?:\\[\\d{1,8}\\])?:',
    '[^\\t\\n]{1,60}\\t[^\\t\\n]{1,60}\\t(?=\\d{4}-\\d\\d-\\d\\d)',
    '\\d{1,5} {0,4}[|│](?= )',
    '\\[[\\w :.,+/#-]{0,40}\\]',
    '(?:trace|debug|info|notice|warn|warning|error|fatal)\\b:?(?=[ \\t])',
    '[\\w.-]{1,30}[-_]\\d{1,3} {0,8}\\|(?= )',
  ]
    .map((part) => `${part}[ \\t|]{0,8}`)
    .join('|')}){1,6}`,
  'iy',
);

/** By their first character, what is no part of a sentence. */
const NOISE: { readonly [first: string]: readonly RegExp[] } = {
  '\x1b': [MOVE, LINK],
  '[': [MOVE],
  '^': [MOVE],
  '%': [CODED],
  '<': [MARKUP],
  '&': [ENTITY],
};

/**
 * What is left of a text when everything is taken away that a tool, a log, JSON, JSON within JSON, a
 * page or a terminal puts around or into a sentence, and its spaces and signs with it. In linear
 * time: each pattern is bounded and tried at most once at each place.
 */
export function compact(text: string): Compact {
  const codes = new Uint8Array(text.length * 3);
  const at = new Uint32Array(text.length * 3);
  let length = 0;
  let i = 0;
  const push = (code: number, from: number) => {
    codes[length] = code;
    at[length] = from;
    length += 1;
  };
  const pushAll = (character: string, from: number) => {
    for (const c of character.normalize('NFKC').toLowerCase()) {
      if (/[a-z0-9]/.test(c) && length < codes.length) push(c.charCodeAt(0), from);
    }
  };
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = i;
    if (!pattern.test(text)) return false;
    i = pattern.lastIndex;
    return true;
  };
  /** What was escaped counts as itself, a terminal's escape with what follows it. */
  const readEscape = () => {
    ESCAPED.lastIndex = i;
    const [all = '\\', u, x, terminal] = ESCAPED.exec(text) ?? [];
    const from = i;
    i += all.length;
    const code = terminal ? 0x1b : u || x ? Number.parseInt(u || x || '', 16) : undefined;
    if (code === 0x1b) void (skip(MOVE) || skip(LINK));
    else if (code !== undefined) pushAll(String.fromCharCode(code), from);
  };

  skip(PREFIX);
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) push(code, i++);
    else if (code >= 65 && code <= 90) push(code + 32, i++);
    else if (code === 10) {
      i += 1;
      skip(PREFIX);
    } else if (code === 92) void (skip(NEXT_LINE) || readEscape());
    else if (code < 128) {
      if (!NOISE[text.charAt(i)]?.some(skip)) i += 1;
    } else {
      const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
      pushAll(character, i);
      i += character.length;
    }
  }
  return {
    letters: new TextDecoder('latin1').decode(codes.subarray(0, length)),
    at: at.subarray(0, length),
  };
}
