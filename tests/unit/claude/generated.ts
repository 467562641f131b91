import fc from 'fast-check';
import { GENERATIONS, LANGUAGES, WORDINGS } from '../../claude-ai/settings.ts';

/** A page that keeps today's words, in any of its generations. */
export const known = fc.record({
  generation: fc.constantFrom(...GENERATIONS.filter((generation) => generation !== 'redesigned')),
  language: fc.constantFrom(...LANGUAGES),
  wording: fc.constantFrom(...WORDINGS),
});
/** Any page, also one of which nothing but the link to the terms is known. */
export const any = fc.record({
  generation: fc.constantFrom(...GENERATIONS),
  language: fc.constantFrom(...LANGUAGES),
  wording: fc.constantFrom(...WORDINGS),
});
