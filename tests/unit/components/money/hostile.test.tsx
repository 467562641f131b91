import fc from 'fast-check';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { MoneyView } from '../../../../components/money/MoneyPage';
import { MoneyTab } from '../../../../components/money/MoneyTab';
import { moneyModelOf } from '../../../../components/money/model-of';
import { pointsOf, withPoint } from '../../../../guide/history/append';
import { NO_HISTORY } from '../../../../guide/history/history';
import type { Point } from '../../../../guide/history/point';
import { decimalsOf } from '../../../../guide/money';
import type { WorkspaceRecord } from '../../../../guide/record';
import { calendarIn } from '../../../../guide/runway/calendar';
import { withForecast } from '../../../../guide/runway/with-forecast';
import { NO_CHOICES } from '../../../../guide/settings';
import { openPage } from '../../claude/dom';
import { acme } from '../../guide/examples';

vi.mock('#i18n', () => import('../texts'));

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 25, 12);
const record: WorkspaceRecord = { version: 3, organization: acme, role: 'owner', marks: {} };

const amount = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.constantFrom(0, -1, 1, 1e12, 9e15, -9e15, 0.5),
);
const maybe = <T,>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Whatever claude.ai may answer, at whatever moments the clock says. */
const read = fc.record({
  after: fc.constantFrom(-40 * 24, -3, 0, 1, 5, 11, 24, 24, 24, 200),
  balance: maybe(amount),
  promotional: maybe(amount),
  spent: maybe(amount),
  cap: fc.oneof(amount, fc.constant(null), fc.constant(undefined)),
  reload: maybe(fc.record({ on: fc.boolean(), threshold: maybe(amount), target: maybe(amount) })),
  ends: maybe(fc.integer({ min: -90, max: 90 })),
});
const currency = fc.constantFrom('USD', 'JPY', 'KRW', 'KWD', 'HUF', undefined);
const zone = fc.constantFrom('UTC', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kolkata');

test('whatever is read, in whatever currency and order, is drawn without a figure that is none', () => {
  const body = openPage('').body;
  fc.assert(
    fc.property(
      fc.array(read, { minLength: 1, maxLength: 40 }),
      fc.array(currency, { minLength: 1, maxLength: 2 }),
      zone,
      // The page is looked at later, or with a clock that was set back by a year or to its beginning.
      fc.constantFrom(0, 0, 1, 30, 40 * 24, -2, -30, -365 * 24, -NOW / HOUR_MS),
      (reads, currencies, timeZone, later) => {
        let at = NOW - 30 * 24 * HOUR_MS;
        const points = reads.map(({ after, ends, ...rest }, i): Point => {
          at += after * HOUR_MS;
          const of = currencies[Math.floor((i * currencies.length) / reads.length)];
          return {
            ...rest,
            at,
            exponent: of ? decimalsOf(of) : 2,
            ...(of && { currency: of }),
            ...(ends !== undefined && { expiresAt: NOW + ends * 24 * HOUR_MS }),
          };
        });
        const history = points.reduce((all, p) => withPoint(all, p, NOW), NO_HISTORY);
        const calendar = calendarIn(timeZone);
        const kept = withForecast({ record, history }, NO_CHOICES, calendar, NOW).record;
        expect(JSON.stringify(kept)).not.toMatch(/null|NaN/);
        const now = Math.max(NOW, pointsOf(history).at(-1)?.at ?? 0) + later * HOUR_MS;
        const model = moneyModelOf(kept ?? record, history, NO_CHOICES, {
          calendar,
          language: 'en',
          now,
        });
        const page = <MoneyView model={model} cards={[]} act={() => {}} />;
        for (const view of [page, <MoneyTab key="tab" model={model} />]) {
          render(view, body);
          expect(body.innerHTML).not.toMatch(/NaN|Infinity|undefined|⟦/);
          for (const mark of body.querySelectorAll('.chart-here')) {
            const width = Number(mark.closest('svg')?.getAttribute('width'));
            expect(Number(mark.getAttribute('cx'))).toBeGreaterThan(0);
            expect(Number(mark.getAttribute('cx'))).toBeLessThanOrEqual(width);
          }
        }
        render(null, body);
      },
    ),
  );
}, 60_000);
