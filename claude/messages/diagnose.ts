import type { Diagnosis } from '../../guide/diagnosis';
import { type Compact, compact } from './compact.ts';
import { PATTERNS } from './patterns.ts';
import type { Phrase } from './phrase.ts';
import { findReason } from './reasons.ts';
import { isOfOtherVendor } from './vendors.ts';

/** Longer texts are read from their end, where the last failure stands. In UTF-16 units. */
const LIMIT = 2_000_000;
/** So near, in letters, a tool's hint about signing in stands to the message that it belongs to. */
const HINT_REACH = 100;
/** What only Claude's services say or point to, compacted: whoever passes it on, it is theirs. */
const OWN_WORDS =
  /extrausage|not(?:your)?planlimits|usageallocation|andkeepgoing|yourorg(?!an)|individual(?:spend|usage)|claudeai|claudecom|anthropiccom/;
/** How far before and after a message they stand, in letters: addresses come last. */
const [OWN_BEFORE, OWN_AFTER] = [20, 72];
/** A log's, to the minute. */
const TIMES = /(?<!\d)\d\d:\d\d(?!\d)/g;
const ABOUT_LOGIN: ReadonlySet<string> = new Set(['wrong-login', 'login-not-allowed', 'api-key']);

interface Found extends Pick<Phrase, 'id' | 'weight'> {
  /** In the compacted text; `to` is exclusive. */
  from: number;
  to: number;
}

/**
 * Which known message a pasted text holds, whatever a tool, a log or a terminal put around or into
 * it. Of several messages the last one counts, for a log or a terminal ends with what is true now. A
 * sentence outweighs a reason's name, and both the envelope of any refusal, wherever that stands;
 * notices count where nothing else does. A message says what its tool was told, which may lag behind
 * claude.ai: it never proves that a credit is unclaimed. Linear in the text's length.
 */
export function diagnose(text: string): Diagnosis {
  const skipped = Math.max(0, text.length - LIMIT);
  const read = text.slice(skipped);
  const compacted = compact(read);
  const found = PATTERNS.flatMap((pattern) => lastOf(pattern, compacted, read) ?? []);
  const sentence = latest(found, 'sentence');
  const hint = latest(found, 'hint');
  const said =
    hint && !(sentence && explains(sentence, hint, compacted, read))
      ? latestOf([hint, sentence])
      : sentence;
  const reason = said ? undefined : findReason(read);
  if (reason) {
    return { id: reason.id, part: { from: skipped + reason.from, to: skipped + reason.to } };
  }
  const best = said ?? latest(found, 'envelope') ?? latest(found, 'notice');
  return best ? { id: best.id, part: partOf(best, compacted, skipped) } : { id: 'unknown' };
}

function lastOf(
  { id, weight, common, pattern }: (typeof PATTERNS)[number],
  { letters, at }: Compact,
  text: string,
): Found | undefined {
  for (const { 0: said, index: from } of [...letters.matchAll(pattern)].reverse()) {
    const to = from + said.length;
    const isOwn = OWN_WORDS.test(letters.slice(Math.max(0, from - OWN_BEFORE), to + OWN_AFTER));
    const [start, end] = [at[from] ?? 0, (at[to - 1] ?? 0) + 1];
    if ((common !== 'always' && isOwn) || !isOfOtherVendor(text, start, end, common)) {
      return { id, weight, from, to };
    }
  }
  return undefined;
}

const latest = (found: readonly Found[], weight: Phrase['weight']) =>
  latestOf(found.filter((f) => f.weight === weight));

/** The one that ends last; of those that end together, the one that says most. */
function latestOf(found: readonly (Found | undefined)[]): Found | undefined {
  let best: Found | undefined;
  for (const one of found) {
    if (!one) continue;
    if (!best || one.to > best.to || (one.to === best.to && one.from < best.from)) best = one;
  }
  return best;
}

/** Does this sentence say why the tool wants the person to sign in? */
function explains(sentence: Found, hint: Found, { at }: Compact, text: string): boolean {
  if (!ABOUT_LOGIN.has(sentence.id)) return false;
  const [first, second] = sentence.from < hint.from ? [sentence, hint] : [hint, sentence];
  if (second.from - first.to > HINT_REACH) return false;
  // Another time begins another failure, and a line of mere information ends one.
  const between = text.slice(at[first.to - 1], at[second.from]);
  const before = text.slice(Math.max(0, (at[first.from] ?? 0) - HINT_REACH), at[first.from]);
  if (/\b(?:INFO|DEBUG|TRACE)\b/i.test(between)) return false;
  const time = before.match(TIMES)?.at(-1);
  return (between.match(TIMES) ?? []).every((other) => other === time);
}

function partOf({ from, to }: Found, { at }: Compact, skipped: number) {
  return { from: skipped + (at[from] ?? 0), to: skipped + (at[to - 1] ?? 0) + 1 };
}
