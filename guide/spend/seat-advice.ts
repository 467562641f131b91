import { DAY_MS } from '../time';
import type { SpendReport } from './report';

export type Seat = 'standard' | 'premium';

/**
 * US dollars a month that a Premium seat costs more than a Standard one: $125 against $25, or $100
 * against $20 where billed yearly (public price list, 2026-11).
 */
const DIFFERENCE = { monthly: 100, yearly: 80 } as const;
export type SeatBilling = keyof typeof DIFFERENCE;

/** A smaller saving is noise, as a share of the difference. */
const LEAST_SAVING = 0.2;

export interface SeatAdvice {
  person: string;
  change: 'to-premium' | 'to-standard';
  /** What the seat's difference is, in US dollars a month. */
  difference: number;
  /** Credits that the person cost, in US dollars, one figure a month, oldest first. */
  costs: readonly number[];
  /** At most, in US dollars a month: a Premium seat's allowance may not cover all of it. */
  saving: number;
  /** How many months say so. A change is advised from two on. */
  months: number;
}

/**
 * Who has the dearer seat for what they use, by the break-even of the two seats: a Standard seat whose
 * credits cost more than the difference, or a Premium seat that was not used at all. Only whole months
 * count, but for credits that are above the difference before a month is over. The latest months must
 * agree one after the other; a saving below a fifth of the difference is left out.
 *
 * @param reports of different months, in any order.
 * @param seats by person, from the members export; nobody else gets advice.
 */
export function adviseSeats(
  reports: readonly SpendReport[],
  seats: ReadonlyMap<string, Seat>,
  billing: SeatBilling,
): readonly SeatAdvice[] {
  const difference = DIFFERENCE[billing];
  const months = distinctMonths(reports);
  const advice = [...seats].flatMap(([person, seat]): SeatAdvice[] => {
    const costs = agreeing(months, person, seat, difference);
    if (costs.length === 0) return [];
    const saving = seat === 'premium' ? difference : Math.min(...costs) - difference;
    if (saving < LEAST_SAVING * difference) return [];
    const change = seat === 'premium' ? 'to-standard' : 'to-premium';
    return [{ person, change, difference, costs, saving, months: costs.length }];
  });
  return advice.sort((a, b) => b.months - a.months || b.saving - a.saving);
}

interface Month extends SpendReport {
  index: number;
  isWhole: boolean;
}

/** Reports that lie within one month, oldest first; of the same month the one that reaches furthest. */
function distinctMonths(reports: readonly SpendReport[]): readonly Month[] {
  const byIndex = new Map<number, Month>();
  const inOrder = [...reports].sort((a, b) => (a.range?.to ?? 0) - (b.range?.to ?? 0));
  for (const report of inOrder) {
    if (!report.range) continue;
    const [from, to] = [new Date(report.range.from), new Date(report.range.to)];
    const index = from.getUTCFullYear() * 12 + from.getUTCMonth();
    if (index !== to.getUTCFullYear() * 12 + to.getUTCMonth()) continue;
    const next = new Date(report.range.to + DAY_MS);
    byIndex.set(index, {
      ...report,
      index,
      isWhole: from.getUTCDate() === 1 && next.getUTCDate() === 1,
    });
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}

/** What the person's credits cost in the latest months that agree, oldest first. */
function agreeing(
  months: readonly Month[],
  person: string,
  seat: Seat,
  difference: number,
): readonly number[] {
  const costs: number[] = [];
  let next: number | undefined;
  for (const month of months.toReversed()) {
    if (next !== undefined && month.index !== next - 1) break;
    const { net = 0, gross = 0, requests = 0 } = month.people.get(person) ?? {};
    const agrees =
      seat === 'standard' ? net > difference : month.isWhole && requests === 0 && gross === 0;
    // A month that is not over yet may still come to agree.
    if (!agrees && !month.isWhole && costs.length === 0) continue;
    if (!agrees) break;
    next = month.index;
    costs.unshift(net);
  }
  return costs;
}
