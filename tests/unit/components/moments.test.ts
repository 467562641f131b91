import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatDay, formatLook, nextMonth } from '../../../components/words/moments';

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

describe('a monthly limit begins anew on the first by claude.ai’s clock', () => {
  const ZONE = process.env.TZ;
  afterEach(() => {
    if (ZONE === undefined) delete process.env.TZ;
    else process.env.TZ = ZONE;
  });
  test.each(['America/Los_Angeles', 'UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland'])(
    'whatever the day is in %s',
    (zone) => {
      process.env.TZ = zone;
      const first = (at: number) => new Date(nextMonth(at)).toDateString();
      expect(first(Date.UTC(2026, 10, 30, 23, 30))).toBe('Tue Dec 01 2026');
      expect(first(Date.UTC(2026, 11, 1, 0, 30))).toBe('Fri Jan 01 2027');
    },
  );
});
