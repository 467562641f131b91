import { type Phrase, say } from './phrase.ts';

/**
 * What tools print when a request is rejected for want of credits or by a limit, from public reports
 * and the published beginnings of Claude Code's messages (`@anthropic-ai/claude-agent-sdk`). Which
 * message means what stands in docs/claude-ai.md.
 */
export const PHRASES: readonly Phrase[] = [
  say(
    'organization-unclaimed',
    '2026-09',
    'added a … credit to your (org|organization|workspace|team)',
    'ask your workspace admin to claim {it}',
  ),
  say(
    'organization-add-more',
    '2026-10',
    'ask your (workspace|org|organization)? admin to add more {credit}',
  ),
  say(
    'third-party',
    '2026-10',
    // Tools cut it off anywhere.
    '(third)? party (apps|harnesses) now draw from (your)? ({credits} not (your)? plan limits|extra|usage)',
  ),
  say(
    'organization-out',
    '2026-11',
    'out of {credits} (ask|contact) your (workspace|org|organization)? admin (to add more)?',
    'out of {credits} (your admin has been notified|we let your admin know)',
    // Claude Code's second line, to those who may not buy.
    'out of {credits} {when} (run)? {credits} to (request more (usage)? from|ask) your admin',
    'your (org|organization|workspace|team) (is|s|has run|ran) out of (extra)? usage (credits)?',
    'your (org|organization|workspace|team) has used all of its {credits}',
    'your (org|organization|workspace|team) s {credits} (are used up|have run out)',
  ),
  say(
    'organization-cap',
    '2026-11',
    '(hit|reached) your org … monthly (usage|spend|{credits})? limit',
    '(hit|reached) your (org|organization|workspace) (s)? (monthly)? {limit}',
    'your (org|organization|workspace) has (hit|reached) its (monthly)? {limit}',
    'your (org|organization|workspace) (s)? (monthly)? {limit} (has been|was|is) reached',
    '(org|organization|workspace) (s)? monthly {limit} reached',
  ),
  say(
    'member-cap',
    '2026-11',
    '(hit|reached) your (individual|own) (monthly)? ({limit}|limit)',
    'your individual (monthly)? {limit} (has been|was|is) reached',
    'individual (monthly)? {limit} reached',
  ),
  say(
    'member-off',
    '2026-11',
    'your usage allocation (has been|was|is) disabled',
    'admin has disabled your usage allocation',
    'admin has (disabled|turned off) {credits} for you',
    '{credits} (is|are) (disabled|off) for your seat',
    'admin has set your {limit} to {nothing}',
    'your seat (type|tier)? does … include (extra)? usage (credits)?',
    'your (individual)? {limit} is set to {nothing}',
    'your group … {limit} is set to',
  ),
  say(
    'group-cap',
    '2026-11',
    '(hit|reached) (your|this) (team|group|channel) … (shared|pooled) budget',
    '(hit|reached) (your|this) (channel|group|team|service) … (monthly)? {limit}',
    '(your|this) (channel|group|team|service) (s)? (monthly)? {limit} (has been|was|is) reached',
    '(your|this) (channel|group|team|service) has (hit|reached) its (monthly)? {limit}',
    'your organization … overage spend limit has been reached',
    'code review is billed via overage credits',
    '{limit} for code review',
    '(hit|reached) your … code review {limit}',
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
    'out of {credits} add more ({credits})? at (… settings usage)?',
    'out of {credits} ({when} (run)? (usage credits|extra usage) to)? (buy|add) more',
  ),
  say(
    'personal-cap',
    '2026-11',
    '(hit|reached) your monthly (spend (ing)? (limit|cap)|{credits} limit)',
    '(hit|reached) your monthly usage limit raise it at … settings usage',
    'your monthly spend limit (has been|was|is) reached',
    'adjust your monthly spend limit',
  ),
  // Of credits, not of a plan; nor is it said whose limit it is.
  say('out', '2026-11', 'out of {credits}', '(hit|reached) your {credits} limit'),
  say(
    'credits-required',
    '2026-11',
    '{credits} (billing)? (is|are)? (required|needed) for',
    '{credits} billing is required',
    '(requires?|needs) {credits}',
    '{credits} (is|are|have been|has been) (turned|switched)? (off|disabled)',
    '{credits} (is|are|has|have)? not (been)? (enabled|turned on)',
    'organization has (disabled|turned off) {credits}',
    'turn on {credits} to (continue|keep|use)',
    'organization has (not|nt) (enabled|turned on) {credits}',
    'only available with {credits}',
  ),
  {
    id: 'plan-limit',
    weight: 'sentence',
    common: 'always',
    says: [
      '(hit|reached) your ({period}|{model})? ({period}|{model})? limit {uncounted}',
      '(hit|reached) your {some} limit {resets}',
      '(hit|reached) your usage limit your limit {resets}',
      'claude (ai|code|max|pro|team)? usage limit reached',
      'usage limit reached resets … limits shared with claude',
      'usage limit reached (again)? continuing automatically',
      '({period}|{model}) limit reached {stopped}',
      'out of (free)? messages until',
    ],
    seen: '2026-11',
  },
];
