/** Services that pass Claude's answers on and have billing and limits of their own. */
const GATEWAYS =
  /openrouter|deepseek|bedrock|vertex|aiplatform|googleapis|gemini|copilot|models\.github|codex|chatgpt|moonshot|kimi|minimax|bigmodel|z\.ai|mistral|groq|grok|x\.ai|azure|cerebras|together\.ai|fireworks|perplexity|qwen|dashscope|windsurf|ollama/i;
/** Libraries of this vendor carry Claude's answers, too. */
const MODELS = /openai|\bgpt\b|\bgpt-/i;
const OURS = /claude|anthropic/i;
/** A line's part around a message. In UTF-16 units. */
const AROUND = 400;

/**
 * Does the line around a message name a vendor other than Claude's?
 *
 * @param unlessOurs not where it names Claude's, too.
 */
export function namesOtherVendor(
  text: string,
  from: number,
  to: number,
  unlessOurs: boolean,
): boolean {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const line =
    before.slice(before.lastIndexOf('\n') + 1) +
    text.slice(from, to) +
    (after.split('\n', 1)[0] ?? '');
  const isOurs = OURS.test(line);
  return (GATEWAYS.test(line) && !(unlessOurs && isOurs)) || (MODELS.test(line) && !isOurs);
}
