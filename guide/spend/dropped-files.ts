import type { SpendReport } from './report';
import { adviseSeats, type Seat, type SeatAdvice, type SeatBilling } from './seat-advice';

export interface FileFault {
  file: string;
  kind: 'unfamiliar' | 'empty' | 'skipped' | 'unreadable';
  /** Of `unfamiliar` and `skipped`: the line, counted from 1. */
  line?: number;
  /** Of `skipped`: how many lines. */
  count?: number;
}

/** What was dropped so far, in memory alone. */
export interface DroppedFiles {
  reports: readonly { report: SpendReport; currency: string }[];
  seats: ReadonlyMap<string, Seat>;
  /** By person, as the members export writes them. */
  names: ReadonlyMap<string, string>;
  faults: readonly FileFault[];
  billing: SeatBilling;
}

export const NO_FILES: DroppedFiles = {
  reports: [],
  seats: new Map(),
  names: new Map(),
  faults: [],
  billing: 'monthly',
};

/** The report that reaches furthest; of reports without a range the one dropped last. */
export function newestReport({
  reports,
}: DroppedFiles): DroppedFiles['reports'][number] | undefined {
  return reports.reduce<DroppedFiles['reports'][number] | undefined>(
    (newest, one) =>
      (one.report.range?.to ?? 0) >= (newest?.report.range?.to ?? 0) ? one : newest,
    undefined,
  );
}

/** Seats are priced in US dollars: reports in another currency give no advice. */
export function seatAdviceFrom({ reports, seats, billing }: DroppedFiles): readonly SeatAdvice[] {
  const inDollars = reports.filter(({ currency }) => currency === 'USD');
  return adviseSeats(
    inDollars.map(({ report }) => report),
    seats,
    billing,
  );
}
