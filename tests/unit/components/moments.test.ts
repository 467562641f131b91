import { describe, expect, test, vi } from 'vitest';
import { formatDay, formatLook } from '../../../components/words/moments';

vi.mock('#i18n', () => import('./texts'));

const LANGUAGES = ['de', 'en', 'es', 'es-419', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt-BR'];
const DAY_MS = 86_400_000;
const YEAR = Array.from({ length: 366 }, (_, day) => Date.UTC(2028, 0, 1, 12) + day * DAY_MS);

describe.each(LANGUAGES)('in %s', (language) => {
  test('a day at the end of a sentence brings no second stop', () => {
    for (const at of YEAR) {
      for (const day of [formatDay(at, language), formatLook(at, language)]) {
        expect(day).toMatch(/\d/);
        expect(day.endsWith('.')).toBe(false);
      }
    }
  });
});
