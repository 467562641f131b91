import { type ReportRange, ReportSums, type SpendReport } from '../../guide/spend/report';
import type { Seat } from '../../guide/spend/seat-advice';
import { figureOf } from './amount';
import { type Columns, type Header, headerOf } from './columns';
import { type Line, rowsOfText } from './rows-of-text';
import { textOfFile } from './text-of-file';

/** Lines whose figures cannot be read are left out of the sums, and told. */
interface Skipped {
  count: number;
  firstLine: number;
}

/** What a dropped file is. Everything in it stays in memory. */
export type Export =
  | { kind: 'spend'; report: SpendReport; currency: string; skipped: Skipped | undefined }
  | { kind: 'members'; seats: ReadonlyMap<string, Seat>; names: ReadonlyMap<string, string> }
  /** No header of a known export stands in the file's first line with words, `line`. */
  | { kind: 'unfamiliar'; line: number }
  | { kind: 'empty' };

/** More lines than this are no export; reading ends there. */
const MOST_ROWS = 5_000_000;

/** For so many milliseconds at a time the page may wait for a file. */
const LONGEST_MS = 25;
const TOLD_EVERY_MS = 200;

/** Lets the page draw and answer; the browser's own way begins again sooner (Chrome 129, Firefox 142). */
function pause(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Reads one of the files that an Owner exports on claude.ai: the spend report or the list of members.
 *
 * @param onProgress called with the lines read so far.
 */
export async function readExport(
  file: File,
  signal: AbortSignal,
  onProgress: (lines: number) => void = () => {},
): Promise<Export> {
  let reader: RowReader | undefined;
  let count = 0;
  let since = performance.now();
  let toldAt = since;
  for await (const lines of rowsOfText(textOfFile(file))) {
    signal.throwIfAborted();
    for (const line of lines) {
      if (reader) reader.add(line);
      else {
        reader = readerFor(headerOf(line.cells), file.name);
        if (!reader) return { kind: 'unfamiliar', line: line.number };
      }
    }
    count += lines.length;
    if (count > MOST_ROWS) break;
    if (performance.now() - since < LONGEST_MS) continue;
    if (performance.now() - toldAt >= TOLD_EVERY_MS) {
      toldAt = performance.now();
      onProgress(count);
    }
    await pause();
    since = performance.now();
  }
  return reader?.end() ?? { kind: 'empty' };
}

interface RowReader {
  add: (line: Line) => void;
  end: () => Export;
}

function readerFor(header: Header, fileName: string): RowReader | undefined {
  const { columns } = header;
  const hasPerson = columns.email !== undefined || columns.account !== undefined;
  if (hasPerson && columns.net !== undefined) return spendReader(header, fileName);
  if (columns.email !== undefined && columns.seat !== undefined) return membersReader(columns);
  return undefined;
}

function spendReader({ columns, currency }: Header, fileName: string): RowReader {
  const sums = new ReportSums();
  let skipped: Skipped | undefined;
  return {
    add: ({ number, cells, hasDecimalCommas }) => {
      const figure = (at: number | undefined) =>
        at === undefined ? 0 : figureOf(cells[at] ?? '', hasDecimalCommas);
      const [net, gross, requests] = [columns.net, columns.gross, columns.requests].map(figure);
      const person = personIn(cells, columns);
      if (net === undefined || gross === undefined || requests === undefined || !person) {
        skipped = { count: (skipped?.count ?? 0) + 1, firstLine: skipped?.firstLine ?? number };
        return;
      }
      const model = cellAt(cells, columns.model) || cellAt(cells, columns.family);
      sums.add({ person, product: cellAt(cells, columns.product), model, requests, net, gross });
    },
    end: () => ({ kind: 'spend', report: sums.sums(rangeIn(fileName)), currency, skipped }),
  };
}

function membersReader(columns: Columns): RowReader {
  const seats = new Map<string, Seat>();
  const names = new Map<string, string>();
  return {
    add: ({ cells }) => {
      const person = personIn(cells, columns);
      const seat = /premium|standard/i.exec(cellAt(cells, columns.seat))?.[0].toLowerCase();
      if (person && (seat === 'premium' || seat === 'standard')) seats.set(person, seat);
      const name = cellAt(cells, columns.name);
      if (person && name) names.set(person, name);
    },
    end: () => ({ kind: 'members', seats, names }),
  };
}

function cellAt(cells: readonly string[], at: number | undefined): string {
  return at === undefined ? '' : (cells[at] ?? '').trim();
}

/** The address tells people apart in both exports; the account's id only in the spend report. */
function personIn(cells: readonly string[], columns: Columns): string {
  return (cellAt(cells, columns.email) || cellAt(cells, columns.account)).toLowerCase();
}

/** `spend-report-{org}-{from}-to-{to}.csv`, as claude.ai names it (public captures, 2026-11). */
function rangeIn(fileName: string): ReportRange | undefined {
  const [, from, to] = /(\d{4}-\d{2}-\d{2})-to-(\d{4}-\d{2}-\d{2})/.exec(fileName) ?? [];
  const range = { from: Date.parse(from ?? ''), to: Date.parse(to ?? '') };
  return range.from <= range.to ? range : undefined;
}
