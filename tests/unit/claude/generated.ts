import fc from 'fast-check';
import type { Generation, Language, Wording } from '../../claude-ai/settings.ts';

const LANGUAGES: Language[] = [
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'es-419',
  'it-IT',
  'pt-BR',
  'ja-JP',
  'ko-KR',
  'hi-IN',
  'id-ID',
];
const GENERATIONS: Generation[] = ['2025-11', '2026-02', '2026-08', 'redesigned'];
const WORDINGS: Wording[] = ['extra-usage', 'usage-credits'];

/** A page that keeps today's words, in any of its generations. */
export const known = fc.record({
  generation: fc.constantFrom<Generation>('2025-11', '2026-02', '2026-08'),
  language: fc.constantFrom(...LANGUAGES),
  wording: fc.constantFrom(...WORDINGS),
});
/** Any page, also one of which nothing but the link to the terms is known. */
export const any = fc.record({
  generation: fc.constantFrom(...GENERATIONS),
  language: fc.constantFrom(...LANGUAGES),
  wording: fc.constantFrom(...WORDINGS),
});
