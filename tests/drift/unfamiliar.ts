import { diagnose } from '../../claude/messages/diagnose.ts';
import { REASONS } from '../../claude/messages/reasons.ts';
import type { Published } from './published.ts';

/** Beginnings that fit several kinds: each with an end that the tool is known to print. */
const ENDS: { readonly [beginning: string]: string } = {
  "You've hit your": 'session limit · resets 3pm',
  "You've reached your": 'weekly limit · resets 3pm',
  "You've used": '75% of your session limit',
  "You're close to": 'your weekly limit',
};

/** What is published and means nothing to the guide. */
export function findUnfamiliar(published: Published): string[] {
  const kind = (beginning: string) => diagnose(`${beginning} ${ENDS[beginning] ?? ''}`).id;
  const isError = (beginning: string) => !['unknown', 'not-rejected'].includes(kind(beginning));
  return [
    ...published.errors.filter((beginning) => !isError(beginning)),
    ...[...published.transitions, ...published.warnings].filter(
      (beginning) => kind(beginning) !== 'not-rejected',
    ),
    ...published.reasons.filter((reason) => !Object.hasOwn(REASONS, reason)),
  ];
}
