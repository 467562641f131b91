import type { Money } from '../facts';
import { pointsOf } from '../history/append';
import type { History } from '../history/history';
import type { Point } from '../history/point';
import type { WorkspaceRecord } from '../record';
import type { Calendar } from '../runway/calendar';
import { daysOf } from '../runway/days';
import { comparable, intervalsOf, spendingOf } from '../runway/spending';
import { EVEN_WEEK } from '../runway/week';
import type { Charge } from './charge';
import type { Watched } from './notices';

/** A day of which less was read tells nothing of what a day costs. */
const HALF_A_DAY = 0.5;

/** What a record and its history tell of one workspace; `undefined` where nothing was read yet. */
export function watchedIn(
  { reading, organization }: WorkspaceRecord,
  history: History,
  calendar: Calendar,
): Watched | undefined {
  if (!reading) return undefined;
  const points = comparable(pointsOf(history));
  const [newest] = points;
  const intervals = intervalsOf(points);
  const charges = intervals.flatMap(({ steps, to }) =>
    steps.flatMap(({ kind, at, amount, count = 1 }): Charge[] =>
      kind === 'reload' ? [{ at, amount: moneyOf(to, amount), count }] : [],
    ),
  );
  const days = daysOf(
    spendingOf(intervals, calendar, ({ burn }) => burn),
    EVEN_WEEK,
  );
  // Of the last day perhaps only hours were read: what they hold is already too much, or not yet.
  const whole = days.filter(({ work }, i) => work >= HALF_A_DAY || i === days.length - 1);
  return {
    organizationId: organization.id,
    reading,
    charges,
    daysReadAt: points.at(-1)?.at,
    days: newest ? whole.map(({ amount }) => moneyOf(newest, Math.round(amount))) : [],
  };
}

function moneyOf({ currency, exponent }: Point, minorUnits: number): Money {
  return { minorUnits, exponent, ...(currency && { currency }) };
}
