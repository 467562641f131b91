/** Services that pass Claude's answers on and have billing and limits of their own. */
const GATEWAYS =
  'openrouter|deepseek|bedrock|vertex|aiplatform|googleapis|gemini|copilot|models\\.github|codex|chatgpt|' +
  'moonshot|kimi|minimax|bigmodel|glm coding|z\\.ai|mistral|groq|\\bgrok|\\bxai\\b|\\bx\\.ai|azure|cerebras|' +
  'together\\.ai|fireworks|perplexity|qwen|dashscope|windsurf|codeium|ollama';
/** Tools and hosts with plans of their own, in which Claude's tools and answers appear as well. */
const HOSTS =
  'github actions|vercel|netlify|supabase|replit|lovable\\.dev|bolt\\.new|jetbrains ai|junie|' +
  'augment ?code|\\bdevin\\b|sourcegraph|tabnine|databricks|snowflake';
const NAMES = `(?:${GATEWAYS}|${HOSTS}|\\bopenai|\\bcursor(?![a-z]|["']\\s?:)|\\bgpt-)`;
const GATEWAY = new RegExp(GATEWAYS, 'i');
/** Libraries of this vendor carry Claude's answers, too. */
const LIBRARY = /openai|\bgpt\b|\bgpt-/i;
/** Who speaks: at the beginning, or after a sign, and before one. "In Cursor I get:" is no such name. */
const SPEAKER = new RegExp(
  `(?:^|[^\\w\\s]|\\bfrom) ?(?:(?:github|google|amazon|aws|microsoft|azure) )?${NAMES}[\\w.-]{0,40}` +
    '(?: [\\w.-]{1,16}){0,2}(?: ?\\([^)\\n]{0,40}\\))? ?[^\\w\\s(/~$]',
  'i',
);
/** Whose the limit is, or where to go: after the message, by a preposition, as a value or as a site. */
const ADDRESSEE = new RegExp(
  `(?:^\\s?|\\b(?:in|on|with|using|use|to|for|from|via|of|at|by|get|buy)\\s(?:[\\w-]{1,20}\\s){0,2}|["':=]\\s?["']?|\\/\\/[\\w.-]{0,40}?)${NAMES}|` +
    '\\b(?:cursor|vercel|replit|x)\\.(?:com|ai|dev)\\b',
  'i',
);
/** A page of money or limits on any site; where Claude's is not named, it is another's. */
const ELSEWHERE = new RegExp(
  '(?:https?:\\/\\/|(?<![\\w@.\\/~\\\\-]))(?!docs\\.|help\\.|support\\.|status\\.)(?:[\\w-]{1,40}\\.){1,4}[a-z]{2,10}\\/' +
    '[^\\s"\'<>)\\]]{0,80}?(?:billing|usage|spend|credit|dashboard|(?<!rate.)limits|pricing|subscription|quota|upgrade)',
  'i',
);
/** What a tool tries next is not whose message it is. */
const FALLBACK =
  /(?:fall(?:ing |s )?back[\w-]{0,10}["']?\s?(?:to|=|:)?|switch(?:ed|ing) to)\s?\S+/gi;
const STACK = /^\s*(?:at |File ")/;
const BUYING =
  /upgrade|buy|purchase|subscri|billing|dashboard|pricing|\bplan\b|\bpro\b|add (?:funds|more)|"\s?:\s?["{]/i;
const OURS = /claude|anthropic|\/(?:usage-credits|extra-usage)\b|\breq_01/i;
/** Claude as what another service runs. */
const MODEL =
  /publishers\/anthropic|anthropic-claude[\w.-]*|(?:\banthropic[./])?\bclaude[- ](?:opus|sonnet|haiku|fable|mythos|instant|v?\d)[\w.:@-]*/gi;
const HEADING = new RegExp(
  `^\\W{0,6}(?:(?:github|google|amazon|aws|azure) )?${NAMES}[a-z]{0,8}(?: [a-z]{1,12})?\\W{0,3}$`,
  'i',
);
/** With a time a log's next entry begins, with a prompt a terminal's. */
const ENTRY = /^\W{0,4}(?:[$❯] |\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d)|^.{0,30}?\d\d:\d\d:\d\d/;
/** A line's part around a message. In UTF-16 units. */
const AROUND = 400;

/**
 * Where a message does not count, since others print the like: where another vendor is named on its
 * line, or speaks, is addressed or sells something around it · where one speaks, is addressed or sells,
 * unless Claude's services are named, too · the same, unless Claude is named at all, be it as the model
 * of a service that passes the message on.
 */
export type Common = 'always' | 'unless-ours' | 'unless-passed-on';

/** Is the message at this place another vendor's, by its line or by the lines that belong to it? */
export function isOfOtherVendor(text: string, from: number, to: number, common: Common): boolean {
  const before = text.slice(Math.max(0, from - AROUND), from).split('\n');
  const after = text.slice(to, to + AROUND).split('\n');
  const start = before.pop() ?? '';
  const rest = plain(after.shift() ?? '');
  const line = plain(start + text.slice(from, to)) + rest;
  if (common === 'always' && (GATEWAY.test(line) || (LIBRARY.test(line) && !OURS.test(line)))) {
    return true;
  }
  if (SPEAKER.test(start) || ADDRESSEE.test(rest) || ELSEWHERE.test(rest)) {
    return !OURS.test(common === 'unless-passed-on' ? line : withoutModels(line));
  }
  const heading = ENTRY.test(start) ? '' : (before.at(-1) ?? '');
  const end = after.findIndex((next) => next.trim() === '' || ENTRY.test(next));
  const next = after.slice(0, end < 0 ? after.length : end).map(plain);
  if (!HEADING.test(heading) && !next.some(sells)) return false;
  return !OURS.test([heading, line, ...next].join('\n'));
}

function sells(line: string): boolean {
  if (STACK.test(line)) return false;
  return ELSEWHERE.test(line) || (BUYING.test(line) && ADDRESSEE.test(line));
}

const withoutModels = (line: string) => (OURS.test(line) ? line.replace(MODEL, '') : line);

/** JSON may escape the slashes of addresses. */
const plain = (text: string) => text.replaceAll('\\/', '/').replace(FALLBACK, '');
