import { type Phrase, say } from './phrase.ts';

/**
 * What tools print of logins, keys, servers and rates, and what is a mere notice; of the same sources
 * as what they print of credits.
 */
export const TOOL_PHRASES: readonly Phrase[] = [
  say(
    'wrong-login',
    '2026-10',
    'no longer (a member|part) of the organization',
    '(your|this) (organization|account) does not have access to claude',
    'you do not have a seat in this organization',
    '(this|your) organization has been disabled',
    'anthropic api key belongs to a disabled organization',
    // Where a company's settings name the organization to be signed in to.
    'this machine requires organization',
    'does not belong to the required organization',
    'you do … have access to this organization or it does',
  ),
  say(
    'login-not-allowed',
    '2026-10',
    'oauth authentication is (currently)? not (allowed|supported)',
    'organization has disabled claude (code)? subscription access',
    'oauth org not allowed',
    'only authorized for use with claude code',
    'does not support using claude ai subscriptions',
  ),
  say(
    'signed-out',
    '2026-10',
    'could not resolve authentication method',
    'oauth (access|authentication)? (token|session) (has|was|is)? (been)? (expired|revoked)',
    'your login has expired',
    'authentication error message invalid (authentication credentials|bearer token)',
    'api error 401 invalid (authentication credentials|bearer token)',
    'authentication error message x api key header is required',
  ),
  {
    id: 'signed-out',
    weight: 'hint',
    common: 'unless-ours',
    says: ['please run login', 'not logged in run login'],
    seen: '2026-11',
  },
  say(
    'rate-limit',
    '2026-11',
    'server is temporarily limiting requests',
    'rate limit for your organization …… per minute',
    'number of (request tokens|requests|concurrent connections) has exceeded your',
  ),
  {
    id: 'rate-limit',
    weight: 'envelope',
    common: 'always',
    says: [
      'would exceed your … rate limit',
      'would exceed the rate limit',
      'rate limit error',
      'request rejected 429',
      'api (error)? rate limit reached',
      'api error (429)? rate limited',
    ],
    seen: '2026-11',
  },
  {
    id: 'server-trouble',
    weight: 'sentence',
    common: 'always',
    says: [
      'type overloaded error',
      'overloaded error overloaded',
      '529 … overloaded',
      'api (error)? (529)? overloaded',
      'type api error message (internal server error|service temporarily unavailable|overloaded)',
      '{model} is experiencing high load',
    ],
    seen: '2026-11',
  },
  {
    id: 'server-trouble',
    weight: 'envelope',
    common: 'always',
    says: [
      'api (error)? 500 … internal server error',
      'api (error)? internal server error',
      'api error 50(2|3|4) … (bad gateway|service unavailable|gateway timeout|upstream connect)',
      'api error 504 type error error type timeout error',
    ],
    seen: '2026-11',
  },
  {
    ...say(
      'api-key',
      '2026-11',
      'credit balance (is)? too low',
      'plans billing to upgrade or purchase',
      'reached your specified (workspace)? api usage limits',
      'crossed its monthly …… threshold',
      'invalid x api key',
      'fix external api key',
    ),
    common: 'unless-passed-on',
  },
  {
    id: 'not-rejected',
    weight: 'notice',
    common: 'always',
    says: [
      'now using (your)? (usage allocation|{credits}|credits)',
      'used {percent} of your',
      'you … close to (your|the|hitting|reaching)',
      'approaching (your)? ({period}|{model})? (usage)? limit',
      // Claude Code goes on with another model.
      '({period}|{model}) limit reached now using',
    ],
    seen: '2026-11',
  },
];
