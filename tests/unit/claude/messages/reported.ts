import type { Verdict } from '../../../../guide/diagnosis';

/** Texts as people pasted them in public reports up to November 2026; ids and amounts are made up. */
export const REPORTED: readonly (readonly [Verdict, string])[] = [
  [
    'credits-required',
    'API Error: Request rejected (429) · {"type":"error","error":{"type":"rate_limit_error","message":"Usage credits are required for long context requests."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'credits-required',
    'API Error: Usage credits required for 1M context · run /usage-credits to turn them on, or /model to switch to standard context',
  ],
  [
    'credits-required',
    'Fable 5 requires usage credits. Switch to another model, or manage usage credits at claude.ai/settings/usage, to continue.',
  ],
  [
    'organization-cap',
    'You\'ve hit your org\'s monthly usage limit\nAPI Error: Request rejected (429) · {"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your account\'s rate limit. Please try again later."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'organization-add-more',
    'API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"Third-party apps now draw from extra usage, not plan limits. Ask your workspace admin to add more and keep going."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'third-party',
    'HTTP 400: Third-party apps now draw from your extra usage, not your plan limits.',
  ],
  [
    'personal-add-more',
    '{"errorMessage":"400 {\\"type\\":\\"error\\",\\"error\\":{\\"type\\":\\"invalid_request_error\\",\\"message\\":\\"Third-party apps now draw from your extra usage, not your plan limits. Add more at claude.ai/settings/usage and keep going.\\"},\\"request_id\\":\\"req_011CxxxxxxxxxxxxxxxxxxxxA\\"}"}',
  ],
  [
    'personal-unclaimed',
    'We’ve added a $XXX credit to get you started. Claim it at claude.ai/settings/usage.',
  ],
  ['organization-out', 'Your org is out of usage · add funds to continue'],
  ['out', "You're out of extra usage · resets 5pm (Europe/Brussels)"],
  [
    'personal-out',
    "opencode session error: APIError: You're out of extra usage. Add more at claude.ai/settings/usage and keep going.\n    at handler (file:///app/session.js:120:13)\n    at process.processTicksAndRejections",
  ],
  [
    'member-off',
    '2026/05/01 10:12:13 [ERROR] claude: Your usage allocation has been disabled by your admin\nError: claude exited with code 1',
  ],
  ['group-cap', "You've hit your channel's monthly spend limit · ask your admin"],
  [
    'group-cap',
    "Code review skipped — your organization's overage spend limit has been reached.\n\nCode review is billed via overage credits. To resume reviews, an organization admin can raise the monthly limit at claude.ai/admin-settings/claude-code.",
  ],
  [
    'member-cap',
    "You've hit your individual spend limit · run /usage-credits to raise it, or visit claude.ai/admin-settings/usage",
  ],
  [
    'member-cap',
    "╭──────────────────────────────────────╮\n│ You've hit your individual spend     │\n│ limit · run /usage-credits to ask    │\n│ your admin for a higher limit        │\n╰──────────────────────────────────────╯",
  ],
  [
    'organization-cap',
    "You've hit your org's monthly spend limit · ask your admin to raise it at claude.ai/admin-settings/usage · your weekly limit resets Sep 23, 8am (America/Los_Angeles)",
  ],
  ['personal-cap', "You've hit your monthly spend limit · raise it at claude.ai/settings/usage"],
  ['plan-limit', "You've hit your session limit · resets 3pm (America/New_York)"],
  [
    'rate-limit',
    'API Error: Server is temporarily limiting requests (not your usage limit) · Rate limited',
  ],
  ['api-key', 'Credit balance too low · Add funds: https://console.anthropic.com/settings/billing'],
  [
    'api-key',
    'API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"You have reached your specified API usage limits. You will regain access on 2026-04-01 at 00:00 UTC."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'api-key',
    'Anthropic API error: status 400 Bad Request, body: {"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'rate-limit',
    'litellm.RateLimitError: AnthropicException - b\'{"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed the rate limit for your organization (00000000-0000-4000-8000-000000000000) of 30,000 input tokens per minute."}}\'',
  ],
  [
    'wrong-login',
    'API Error: 403 {"type":"error","error":{"type":"permission_error","message":"Account is no longer a member of the organization associated with this token."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'login-not-allowed',
    'API Error: 403 {"type":"error","error":{"type":"permission_error","message":"OAuth authentication is currently not allowed for this organization."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'wrong-login',
    'API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"This organization has been disabled."},"request_id":"req_011CxxxxxxxxxxxxxxxxxxxxA"}',
  ],
  [
    'signed-out',
    'API Error: Could not resolve authentication method. Expected either apiKey or authToken to be set. Or for one of the "X-Api-Key" or "Authorization" headers to be explicitly omitted',
  ],
  [
    'unknown',
    'API Error: 402 {"error":{"message":"Insufficient Balance","type":"unknown_error","code":"invalid_request_error"}}',
  ],
];
