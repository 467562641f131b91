import type { DiagnosisId } from '../../guide/diagnosis';

/**
 * How much a message weighs against others of the same text. `sentence`: what the tool was told ·
 * `envelope`: what stands around any refusal of its kind, whatever the cause · `hint`: what tools
 * add to other messages about signing in · `notice`: nothing was rejected.
 */
type Weight = 'sentence' | 'envelope' | 'hint' | 'notice';

export interface Phrase {
  id: DiagnosisId | 'not-rejected';
  weight: Weight;
  /**
   * Others print the like: it does not count on a line that names another vendor.
   */
  common?: true;
  /**
   * Telling parts of English messages. Spaces and signs do not matter, `…` is a short gap (none of
   * them spans an apostrophe, whose escape may be broken over two lines), `{credits}` any name of
   * the credits: what was "extra usage" is "usage credits" since May 2026, and both are printed.
   */
  says: readonly string[];
  /** Where the messages were seen: the month in which this was last known to be so. */
  seen: string;
}

const say = (id: Phrase['id'], seen: string, ...says: string[]): Phrase => ({
  id,
  weight: 'sentence',
  says,
  seen,
});

/**
 * What tools print when a request is rejected, from public reports and the published beginnings of
 * Claude Code's messages (`@anthropic-ai/claude-agent-sdk`). Which message means what stands in
 * docs/claude-ai.md.
 */
export const PHRASES: readonly Phrase[] = [
  say(
    'organization-unclaimed',
    '2026-09',
    'added a credit to your organization',
    'ask your workspace admin to claim',
  ),
  say('organization-add-more', '2026-10', 'ask your workspace admin to add more'),
  say(
    'third-party',
    '2026-10',
    'third party apps now draw from (your)? {credits} not (your)? plan limits',
  ),
  say(
    'organization-out',
    '2026-11',
    'out of {credits} ask your (workspace)? admin (to add more)?',
    'your (org|organization) is out of (extra)? usage (credits)?',
  ),
  say(
    'organization-cap',
    '2026-11',
    '(hit|reached) your org … monthly (usage|spend|{credits}) limit',
  ),
  say('member-cap', '2026-11', '(hit|reached) your individual (usage|spend|{credits}) limit'),
  say(
    'member-off',
    '2026-11',
    'your usage allocation has been disabled',
    'your seat type does … include (extra)? usage (credits)?',
    'your group … usage limit is set to',
  ),
  say(
    'group-cap',
    '2026-11',
    '(hit|reached) your team … shared budget',
    '(hit|reached) your (channel|group|team|service) … (monthly)? (usage|spend) limit',
    'your organization … overage spend limit has been reached',
    'code review is billed via overage credits',
    'this service is disabled for your org',
  ),
  say('personal-unclaimed', '2026-05', 'credit to get you started', 'claim it at … settings usage'),
  say(
    'personal-add-more',
    '2026-10',
    'not (your)? plan limits add more at',
    'add more at … settings usage',
  ),
  say(
    'personal-out',
    '2026-11',
    'out of {credits} add more at (… settings usage)?',
    'out of {credits} buy more credits',
  ),
  say(
    'personal-cap',
    '2026-11',
    '(hit|reached) your monthly spend limit',
    'adjust your monthly spend limit',
  ),
  say('out', '2026-11', 'out of {credits}'),
  say(
    'credits-required',
    '2026-11',
    '{credits} (is|are)? required for',
    'requires {credits}',
    '{credits} (is|are) off',
  ),
  {
    id: 'plan-limit',
    weight: 'sentence',
    common: true,
    says: [
      '(hit|reached) your ({period}|{model})? ({period}|{model})? limit',
      '(hit|reached) your {some} limit {resets}',
      'claude (ai|code)? usage limit reached',
      '({period}|{model}) limit reached',
    ],
    seen: '2026-11',
  },
  say(
    'wrong-login',
    '2026-10',
    'no longer a member of the organization',
    'your organization does not have access to claude',
    '(this|your) organization has been disabled',
  ),
  say(
    'login-not-allowed',
    '2026-10',
    'oauth authentication is (currently)? not (allowed|supported)',
    'organization has disabled claude (code)? subscription access',
    'only authorized for use with claude code',
    'does not support using claude ai subscriptions',
  ),
  say(
    'signed-out',
    '2026-10',
    'could not resolve authentication method',
    'oauth (access)? token (has|was|is)? (been)? (expired|revoked)',
  ),
  { id: 'signed-out', weight: 'hint', says: ['please run login'], seen: '2026-11' },
  say(
    'rate-limit',
    '2026-11',
    'server is temporarily limiting requests',
    'rate limit for your organization …… per minute',
  ),
  {
    id: 'rate-limit',
    weight: 'envelope',
    common: true,
    says: [
      'would exceed your … rate limit',
      'would exceed the rate limit',
      'rate limit error',
      'request rejected 429',
    ],
    seen: '2026-11',
  },
  {
    id: 'server-trouble',
    weight: 'sentence',
    common: true,
    says: [
      'type overloaded error',
      '529 … overloaded',
      'api error (529)? overloaded',
      'type api error message internal server error',
    ],
    seen: '2026-11',
  },
  {
    id: 'server-trouble',
    weight: 'envelope',
    common: true,
    says: ['api error 500 … internal server error', 'api error internal server error'],
    seen: '2026-11',
  },
  say(
    'api-key',
    '2026-11',
    'credit balance (is)? too low',
    'plans billing to upgrade or purchase',
    'reached your specified (workspace)? api usage limits',
    'crossed its monthly …… threshold',
    'invalid x api key',
    'fix external api key',
  ),
  {
    id: 'not-rejected',
    weight: 'notice',
    common: true,
    says: [
      'now using (your)? (usage allocation|{credits}|credits)',
      'used {percent} of your',
      'you … close to (your|the|hitting|reaching)',
      'approaching (your)? ({period}|{model}|usage)? limit',
    ],
    seen: '2026-11',
  },
];
