import type { Verdict } from '../../../../guide/diagnosis';

/** Look-alikes of other vendors: by their line, or by the lines that belong to it. */
export const STRANGERS: readonly string[] = [
  "Codex: You've hit your usage limit. Visit https://chatgpt.com/codex/settings/usage to purchase more credits or try again at 7:41 PM.",
  "You've hit your usage limit. Visit https://chatgpt.com/codex/settings/usage to purchase more credits",
  "■ You've hit your usage limit for GPT-5.3-Codex. Switch to another model now, or try again at 7:41 PM.",
  'openrouter: This request requires more credits, or fewer max_tokens',
  'OpenRouter 429: rate_limit_error from anthropic upstream',
  'DeepSeek API: Insufficient Balance (402)',
  'An error occurred (ThrottlingException) when calling the InvokeModel operation: Too many tokens per day, please wait before trying again.',
  'ServiceUnavailableException: Bedrock is unable to process your request. anthropic.claude-opus overloaded',
  "429 RESOURCE_EXHAUSTED Quota exceeded for quota metric 'Generate Content API requests per minute' generativelanguage.googleapis.com",
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. github.com',
  "GitHub Copilot: You've reached your monthly premium request limit · resets Dec 1",
  "You've reached your monthly chat messages quota. Copilot",
  'gh: API rate limit exceeded for installation ID 1.',
  "Gemini: You've hit your daily limit · resets 9am",
  "Cursor: You've hit your usage limit. Get Pro+",
  'Error: 429 You exceeded your current quota, please check your plan and billing details.',
  'error 529 overloaded from api.mistral.ai',
  'z.ai: 5-hour limit reached, resets 9pm',
  "Windsurf: You've run out of usage credits",
  'Grok: credit balance is too low',
  'Linear: Ask your workspace admin to add more seats',
  'Slack: Ask your workspace admin to claim the domain',
  'Notion: Ask your workspace admin to add more AI credits',
  'You have reached your weekly limit of 5 free articles',
  'OpenAI: Your organization has reached its monthly spend limit',
  'codex: Your workspace is out of usage credits. Ask your workspace admin to add more.',
  'Windsurf: Your team has run out of usage credits',
  'Copilot: You are out of usage credits. Ask your organization admin for more.',
  "[Cursor] You've hit your monthly spend limit",
  "Cursor, claude-4.5-sonnet: Your team's monthly spend limit has been reached",
  'Copilot (Claude Opus 4.5): your organization’s monthly spend limit was reached',
  'Vertex: your organization has reached its monthly usage limit for anthropic-claude-opus',
  'Bedrock: usage credits are required for anthropic.claude-opus-4-5',
  "Replit: You've hit your spend limit · adjust your monthly spend limit",
  'JetBrains AI: Usage credits are required for this model',
  'GitHub Actions: your organization’s monthly spending limit was reached',
  'ChatGPT: your admin has set your spend limit to $0',
  'GitHub Copilot: OAuth token has expired',
  'openai.PermissionDeniedError: This organization has been disabled',
  'Azure: Account is no longer a member of the organization',
  '{"code":"out_of_credits","host":"chatgpt.com"}',
  '{"code":"credits_required","see":"https:\\/\\/tool.example\\/team\\/billing"}',
  'Error from GitHub Copilot: Your organization has reached its spend limit',
  '[error] GitHub.copilot-chat: Your monthly spend limit has been reached',
  'level=error vendor=openai msg="Your organization has reached its monthly spend limit"',
  '{"provider":"openrouter","message":"Your team has run out of usage credits"}',
  '{"message":"Your team has run out of usage credits","provider":"openrouter"}',
  'Your organization has reached its monthly usage limit for GPT-5',
  "You've hit your monthly spend limit on Azure",
  'Usage credits are required for Gemini',
  // By where the person is sent.
  "You've hit your monthly spend limit. Raise it at https://tool.example/settings/usage",
  'Your organization has reached its spend cap. See tool.example/org/billing',
  'Your team is out of usage credits · add funds at https://app.tool.example/dashboard',
  // By the lines around.
  'GitHub Copilot\nYour organization has reached its monthly spend limit.',
  'Windsurf\nOut of usage credits',
  "You've hit your limit\nUpgrade to Cursor Ultra for more",
  "You've hit your weekly limit.\nUpgrade to ChatGPT Pro, or wait until Friday.",
  'Your workspace is out of usage credits.\nBuy more at https://tool.example/billing',
  '{\n "message": "Your organization has reached its monthly usage limit",\n "url": "https://platform.openai.com/x"\n}',
];

/** What stands around Claude's messages and is of others, without being who says them. */
export const SURROUNDINGS: { readonly [what: string]: (message: string) => string } = {
  'an editor and its version': (message) => `Cursor 2.1.0 (VS Code 1.105.1)\n${message}`,
  'another library in the stack': (message) =>
    `${message}\n    at OpenAI.makeRequest (/app/node_modules/openai/client.js:1:1)`,
  'a prompt that names others': (message) =>
    `> compare with Gemini and Codex please\n⎿  ${message}`,
  'a file of another': (message) => `M .github/copilot-instructions.md\n${message}`,
  'a host': (message) => `Vercel CLI 44.2.0\n\n${message}`,
  'keys of both': (message) => `OPENAI_API_KEY=*** ANTHROPIC_API_KEY=***\n$ run\n${message}`,
  'a sentence that says where': (message) => `In Cursor I get: "${message}"`,
  'a letter that praises another': (message) => `Our agent says\n${message}\nwhile Codex works.`,
  'what is tried next, in the log': (message) => `err="${message}" fallback=openrouter/auto`,
  'what is tried next': (message) => `${message}\nFalling back to openrouter/deepseek-chat`,
  'what was done then': (message) => `${message}, so I switched to codex`,
  'the next command': (message) => `${message}\n$ vercel deploy\nUpgrade to Vercel Pro`,
  'a link to how it works': (message) => `${message}\nSee https://docs.tool.example/usage/limits`,
  'a field of the same name': (message) => `{"cursor":null,"error":${JSON.stringify(message)}}`,
};

/** Claude's own messages, though the text around them names another vendor. */
export const SURROUNDED: readonly (readonly [Verdict, string])[] = [
  ['plan-limit', "~/src/openai-proxy $ claude\n⎿ You've hit your session limit · resets 3pm"],
  ['plan-limit', "~/src/copilot-bridge $ claude -p hi\nYou've hit your weekly limit · resets Fri"],
  ['member-cap', "> rename the Codex adapter\n\n● You've hit your individual spend limit"],
  ['organization-cap', "> port it to OpenRouter\n⎿ You've hit your org's monthly spend limit"],
  [
    'organization-cap',
    '[cursor] Your organization has reached its spend limit · raise it at claude.ai/admin-settings/usage',
  ],
  ['organization-out', 'Cursor › Claude Code: Your workspace is out of usage credits'],
  [
    'organization-add-more',
    '{"provider":"openai-compatible","error":"Third-party apps now draw from extra usage, not plan limits. Ask your workspace admin to add more"}',
  ],
  [
    'personal-out',
    'fallback codex: You’re out of usage credits. Add more at claude.ai/settings/usage and keep going.',
  ],
  [
    'credits-required',
    "openai.RateLimitError: {'message': 'Usage credits are required for this model.'}, 'request_id': 'req_011C'",
  ],
  [
    'api-key',
    'Vercel: Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing.',
  ],
  ['rate-limit', 'https://ab12.ngrok.app/v1/messages 429 {"type":"rate_limit_error"}'],
  ['rate-limit', 'vercel: anthropic 429 rate_limit_error'],
  // Each on a line of its own.
  [
    'organization-out',
    'Codex: You’re out of usage credits. See https://chatgpt.com/codex/settings/usage\n\nYour org is out of usage credits.',
  ],
  [
    'organization-out',
    'Your org is out of usage credits.\n\nCodex: Your workspace is out of usage credits. Ask your workspace admin to add more.',
  ],
  [
    'member-cap',
    "10:01:00 You've hit your individual limit\n10:02:00 codex: You've hit your usage limit. Upgrade to Pro",
  ],
];
