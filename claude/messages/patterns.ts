import type { Phrase } from './phrase.ts';
import { PHRASES } from './phrases.ts';
import { TOOL_PHRASES } from './tool-phrases.ts';

/** A phrase's telling parts as one pattern over a compacted text. */
export interface Pattern extends Phrase {
  pattern: RegExp;
}

const MODEL = '(?:claude)?(?:opus|sonnet|haiku|fable|mythos)[0-9]{0,3}';

/** Gaps are bounded, so that any text is searched in linear time. */
const CREDITS = '(?:extrausage(?:credits)?|usagecredits?)';
const PARTS: { readonly [part: string]: string } = {
  '{credits}': CREDITS,
  '{limit}': `(?:usage|spend|spending|${CREDITS})(?:limit|cap)`,
  '{nothing}': '0+(?![0-9])',
  '{stopped}': '(?!nowusing)',
  '{period}': '(?:session|daily|weekly|5hour|fivehour)',
  '{model}': `(?:${MODEL})`,
  '{percent}': '[0-9]{1,3}',
  // "Your weekly limit of 5 articles" is nobody's here.
  '{uncounted}': '(?!of[0-9])',
  // Other services of a workspace are claimed and added to as well.
  '{it}': '(?!(?:the|this|that|our)(?!credit))',
  '{credit}':
    '(?!(?:ai|acus?|tokens?|seats?|users?|members?|licen[cs]es?|storage|space|minutes|quota|credits(?:to|for)))',
  '……': '.{0,80}?',
  // Whose time of resetting follows may be another limit's.
  '{some}': '(?:(?!limit|your).){1,30}?',
  '{resets}': '(?=resets)',
  // No further than the message goes: the next one begins with what was hit.
  '{when}': '(?:resets(?:(?!hit|reached|your).){1,50}?)?',
  '…': '.{0,24}?',
};

const TOKEN = /\{[a-z]+\}|……|…|\(|[a-z0-9|)?]+|[^a-z0-9|)?({…]+/g;

function sourceOf(says: string): string {
  return says.replace(TOKEN, (token) => {
    if (token === '(') return '(?:';
    return PARTS[token] ?? (/^[a-z0-9|)?]+$/.test(token) ? token : '');
  });
}

export const PATTERNS: readonly Pattern[] = [...PHRASES, ...TOOL_PHRASES].map((phrase) => ({
  ...phrase,
  pattern: new RegExp(phrase.says.map(sourceOf).join('|'), 'g'),
}));
