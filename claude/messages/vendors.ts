/** Services that pass Claude's answers on and have billing and limits of their own. */
const GATEWAYS =
  'openrouter|deepseek|bedrock|vertex|aiplatform|googleapis|gemini|copilot|models\\.github|codex|chatgpt|' +
  'moonshot|kimi|minimax|bigmodel|glm coding|z\\.ai|mistral|groq|\\bgrok|\\bxai\\b|\\bx\\.ai|azure|cerebras|' +
  'together\\.ai|fireworks|perplexity|qwen|dashscope|windsurf|codeium|ollama';
/** Tools and hosts with plans of their own, in which Claude's tools and answers appear as well. */
const HOSTS =
  'github actions|vercel|netlify|supabase|replit|lovable\\.dev|bolt\\.new|jetbrains ai|junie|' +
  'augment ?code|\\bdevin\\b|sourcegraph|tabnine|databricks|snowflake';
const GATEWAY = new RegExp(GATEWAYS, 'i');
/** "Cursor" is also a word for a place in a text. */
const HOST = new RegExp(`${HOSTS}|\\bcursor(?:\\b|(?=_))`, 'i');
/** Libraries of this vendor carry Claude's answers, too. */
const LIBRARY = /openai|\bgpt\b|\bgpt-/i;
const CURSOR_PLAN = 'cursor (?:pro|ultra|teams?|business|enterprise|plan|dashboard)';
/** A page of money or limits on any site; where Claude's is not named, it is another's. */
const ADDRESS =
  '(?:https?:\\/\\/|(?<![\\w@.\\/~\\\\-]))(?:[\\w-]{1,40}\\.){1,4}[a-z]{2,10}\\/[^\\s"\'<>)\\]]{0,80}?' +
  '(?:billing|usage|spend|credit|dashboard|(?<!rate.)limits|pricing|subscription|quota|upgrade)';
const ELSEWHERE = new RegExp(ADDRESS, 'i');
const OURS = /claude|anthropic|\/(?:usage-credits|extra-usage)\b|\breq_01/i;
/** Claude as what another service runs. */
const MODEL =
  /publishers\/anthropic|anthropic-claude[\w.-]*|(?:\banthropic[./])?\bclaude[- ](?:opus|sonnet|haiku|fable|mythos|instant|v?\d)[\w.:@-]*/gi;
/** By name as a word or by its site, not within a path. */
const NEXT_LINES = new RegExp(
  `(?:(?<![\\w/~.@-])|\\/\\/[\\w.-]{0,40}?)(?:${GATEWAYS}|${HOSTS}|openai|${CURSOR_PLAN})(?![\\w/-])|${ADDRESS}`,
  'i',
);
const HEADING = new RegExp(
  `^\\W{0,6}(?:(?:github|google|amazon|aws|azure) )?(?:${GATEWAYS}|${HOSTS}|openai|cursor)\\b[^\\n]{0,24}$`,
  'i',
);
/** With a time a log's next entry begins. */
const ENTRY = /^\W{0,4}(?:\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d)|^.{0,30}?\d\d:\d\d:\d\d/;
/** A line's part around a message. In UTF-16 units. */
const AROUND = 400;

/**
 * Where a message does not count, since others print the like: where the text around it names another
 * vendor · the same, unless it names Claude's services, too · the same, unless it names Claude at all,
 * be it as the model of a service that passes the message on.
 */
export type Common = 'always' | 'unless-ours' | 'unless-passed-on';

/** Is the message at this place another vendor's, by its line or by the lines that belong to it? */
export function isOfOtherVendor(text: string, from: number, to: number, common: Common): boolean {
  const before = text.slice(Math.max(0, from - AROUND), from).split('\n');
  const after = text.slice(to, to + AROUND).split('\n');
  const start = before.pop() ?? '';
  const line = plain(start + text.slice(from, to) + (after.shift() ?? ''));
  if (isNamed(line, common)) return true;
  const heading = ENTRY.test(start) ? '' : (before.at(-1) ?? '');
  const end = after.findIndex((next) => next.trim() === '' || ENTRY.test(next));
  const rest = plain(after.slice(0, end < 0 ? after.length : end).join('\n'));
  if (!HEADING.test(heading) && !NEXT_LINES.test(rest)) return false;
  return !OURS.test(`${heading}\n${line}\n${rest}`);
}

function isNamed(line: string, common: Common): boolean {
  const isGateway = GATEWAY.test(line);
  if (common === 'always' && isGateway) return true;
  const named = OURS.test(line);
  if (LIBRARY.test(line)) return !named;
  if (!isGateway && !HOST.test(line) && !ELSEWHERE.test(line)) return false;
  return !(common === 'unless-passed-on' ? named : OURS.test(line.replace(MODEL, '')));
}

/** JSON may escape the slashes of addresses. */
const plain = (text: string) => text.replaceAll('\\/', '/');
