import type { Verdict } from '../../../../guide/diagnosis';
import { answer } from './texts';

/**
 * What Claude Code prints below a message, or where it fails otherwise than by a limit, and what other
 * tools cut off; public sources up to November 2026, with names and times changed.
 */
export const SECOND_LINES: readonly (readonly [Verdict, string])[] = [
  [
    'organization-out',
    "You're out of extra usage · resets 7am (America/Argentina/Ushuaia)\n/usage-credits to request more usage from your admin.",
  ],
  [
    'organization-out',
    "You're out of usage credits · run /usage-credits to ask your admin for more",
  ],
  ['organization-out', "You're out of usage credits. Your admin has been notified."],
  ['organization-out', 'Your org is out of usage credits. We let your admin know. Switch models.'],
  [
    'member-cap',
    "⎿  You've hit your individual spend limit · run /usage-credits to ask your \n     admin for a higher limit\n     /usage-credits to request more usage from your admin.",
  ],
  ['member-cap', "You've hit your individual limit · ask your admin"],
  ['member-cap', 'Your individual spend limit has been reached'],
  ['member-cap', "You've hit your individual usage limit · your weekly limit resets Dec 1"],
  ['organization-cap', "You've hit your org's spend limit · your weekly limit resets Dec 1"],
  ['group-cap', "You've hit your team's shared budget · your weekly limit resets Fri"],
  ['group-cap', "You've hit your team's spend limit · your session limit resets 9am"],
  [
    'member-off',
    '└ Your usage allocation has been disabled by your admin\n  /extra-usage to request more usage from your admin.',
  ],
  ['member-off', 'Your admin has disabled your usage allocation'],
  ['member-off', 'Your usage limit is set to $0 · ask your admin to raise it'],
  ['member-off', 'Your individual spend limit is set to $0.00'],
  [
    'member-off',
    "Your group's usage limit is set to $0 · run /usage-credits to ask your admin for a higher limit",
  ],
  ['organization-cap', "Your organization's monthly spend limit has been reached"],
  ['organization-cap', "You've hit your org's monthly spending cap"],
  ['organization-cap', '"disabled_reason":"org_zero_credit_limit"'],
  ['group-cap', "Your channel's monthly spend limit has been reached"],
  ['group-cap', 'This channel has reached its monthly spend limit'],
  ['group-cap', 'Your organization has reached its monthly spend limit for Code Review'],
  [
    'personal-cap',
    "  ⎿  **You've hit your monthly spend limit.**\n     /usage-credits to adjust your monthly spend limit.",
  ],
  [
    'personal-cap',
    "You've hit your monthly spend limit · your session limit resets 2:40pm (Asia/Jakarta)",
  ],
  [
    'personal-cap',
    "You've hit your monthly spend limit · raise it at claude.ai/settings/usage?from=a_limit_message",
  ],
  ['personal-cap', "You've hit your monthly spending limit · raise it at claude.ai/settings/usage"],
  [
    'personal-out',
    "API Error: 400 - Invalid Request You're out of extra usage. Add more usage credits at: https://claude.ai/settings/usage",
  ],
  ['personal-out', "You're out of usage credits · run /usage-credits to buy more"],
  [
    'personal-out',
    "You're out of usage credits · resets 6pm (Europe/Vienna)\n/usage-credits to buy more credits",
  ],
  ['out', "You've hit your usage credit limit · resets Dec 1, 12am (UTC)"],
  ['out', "You've hit your extra usage limit"],
  ['out', "You're out of usage credits. Run /usage-credits to keep using Fable 5."],
  [
    'out',
    "You're out of usage credits. Switch to another model, or manage usage credits at claude.ai/settings/usage, to continue.",
  ],
  [
    'plan-limit',
    "You've hit your session limit · resets 9:15am (UTC)\n/usage-credits to request more usage from your admin.",
  ],
  [
    'plan-limit',
    "You've hit your session limit · resets 9:15am (UTC)\n     Your admin can enable extra usage at claude.ai/admin-settings/usage.",
  ],
  [
    'plan-limit',
    "You've hit your session limit · resets 9:15am (UTC)\n/upgrade or /usage-credits to finish what you’re working on.",
  ],
  ['plan-limit', 'Fable limit reached · continuing on Opus 5 uses usage credits'],
  ['plan-limit', 'Usage limit reached again · continuing automatically at 3pm · esc to cancel'],
  ['plan-limit', "You're out of free messages until 3 PM"],
  ['credits-required', 'Fast mode requires extra usage billing · /extra-usage to enable'],
  ['credits-required', 'Fast mode unavailable. Extra usage billing is required'],
  ['credits-required', 'Usage credits are not enabled for your organization. Contact your admin.'],
  ['credits-required', "Your organization hasn't turned on extra usage"],
  ['credits-required', 'Usage credits are needed for 1M context'],
  ['third-party', 'Third-party apps now draw from your extra usage.'],
  ['third-party', '-party apps now draw from your extra usage, not your plan limits.'],
  ['third-party', '"message": "Third-party apps now draw from your extra us…'],
  ['third-party', 'Third-party harnesses now draw from usage credits, not plan limits.'],
  ['organization-unclaimed', "We've added a credit to your team to get you started."],
  [
    'organization-unclaimed',
    "We've added a $200 credit to your workspace to get you started. Ask your",
  ],
  [
    'wrong-login',
    'Your ANTHROPIC_API_KEY belongs to a disabled organization · Unset the environment variable to use your other credentials',
  ],
  [
    'wrong-login',
    'Your ANTHROPIC_API_KEY belongs to a disabled organization · Update or unset the environment variable',
  ],
  ['login-not-allowed', '{"subtype":"error_during_execution","error":"oauth_org_not_allowed"}'],
  ['signed-out', 'Not logged in · Run /login'],
  [
    'signed-out',
    `API Error: 401 ${answer('x-api-key header is required', 'authentication_error')}`,
  ],
  ['rate-limit', 'API Error: Rate limited'],
  [
    'rate-limit',
    'HTTP 429: Number of request tokens has exceeded your per-minute rate limit (https://docs.example/rate-limits)',
  ],
  ['server-trouble', `API Error: 500 ${answer('Overloaded', 'api_error')}`],
  ['server-trouble', 'Opus is experiencing high load, please use /model to switch to Sonnet'],
  ['server-trouble', 'API Error: 502 <html><head><title>502 Bad Gateway</title></head></html>'],
  ['server-trouble', 'API Error: 503 upstream connect error or disconnect/reset before headers'],
  ['not-rejected', 'Opus limit reached, now using Sonnet 4.5'],
  ['not-rejected', 'Approaching Opus usage limit · /model to use best available model'],
  ['unknown', 'Context limit reached · /compact or /clear to continue'],
  ['unknown', 'Subagent nesting limit reached'],
  ['unknown', 'Your usage limit is set to $500'],
  ['unknown', 'Your organization has enabled usage credits'],
];
