import { type Export, readExport } from '../../claude/spend-report/read-export';
import type { FilesModel } from '../../components/spend/model';
import {
  type DroppedFiles,
  type FileFault,
  NO_FILES,
  newestReport,
  seatAdviceFrom,
} from '../../guide/spend/dropped-files';
import type { SeatBilling } from '../../guide/spend/seat-advice';

/** What was dropped onto the page: held in memory, gone when it is forgotten or the page is closed. */
export interface SpendFiles {
  model: () => FilesModel;
  /** Reads them one after the other, after those that are being read. */
  take: (dropped: readonly File[]) => void;
  chooseBilling: (billing: SeatBilling) => void;
  forget: () => void;
}

export function createSpendFiles(onChange: () => void, lifetime: AbortSignal): SpendFiles {
  let files: DroppedFiles = NO_FILES;
  /** Lines read of the file at hand. */
  let lines: number | undefined;
  let reading = new AbortController();
  let last = Promise.resolve();

  const pass = (now: DroppedFiles, read: number | undefined) => {
    files = now;
    lines = read;
    onChange();
  };
  const readAll = async (dropped: readonly File[], signal: AbortSignal) => {
    if (signal.aborted) return;
    pass({ ...files, faults: [] }, 0);
    for (const file of dropped) {
      const found = await read(file, signal, (count) => !signal.aborted && pass(files, count));
      if (signal.aborted) return;
      // What was chosen meanwhile stays.
      pass(withExport(files, file.name, found), 0);
    }
    pass(files, undefined);
  };
  return {
    model: () => {
      const newest = newestReport(files);
      const { billing, names, faults } = files;
      return {
        ...{ billing, names, faults, lines },
        report: newest?.report,
        currency: newest?.currency ?? 'USD',
        seats: seatAdviceFrom(files),
        knowsSeats: files.seats.size > 0,
      };
    },
    take: (dropped) => {
      const signal = AbortSignal.any([lifetime, reading.signal]);
      last = last.then(() => readAll(dropped, signal));
    },
    chooseBilling: (billing) => pass({ ...files, billing }, lines),
    forget: () => {
      reading.abort();
      reading = new AbortController();
      pass(NO_FILES, undefined);
    },
  };
}

async function read(
  file: File,
  signal: AbortSignal,
  onLines: (lines: number) => void,
): Promise<Export | { kind: 'unreadable' }> {
  try {
    return await readExport(file, signal, onLines);
  } catch (error) {
    // A folder, or a file that has gone meanwhile; nobody asks any more where it was forgotten.
    if (!signal.aborted) console.debug(error);
    return { kind: 'unreadable' };
  }
}

/** A file that cannot be used leaves its fault; the others hold. */
function withExport(
  files: DroppedFiles,
  name: string,
  read: Export | { kind: 'unreadable' },
): DroppedFiles {
  const fault = (one: Omit<FileFault, 'file'>): DroppedFiles => ({
    ...files,
    faults: [...files.faults, { file: name, ...one }],
  });
  switch (read.kind) {
    case 'empty':
    case 'unreadable':
      return fault({ kind: read.kind });
    case 'unfamiliar':
      return fault({ kind: 'unfamiliar', line: read.line });
    case 'members':
      return {
        ...files,
        seats: new Map([...files.seats, ...read.seats]),
        names: new Map([...files.names, ...read.names]),
      };
    case 'spend': {
      const { report, currency, skipped } = read;
      const { faults } = skipped
        ? fault({ kind: 'skipped', line: skipped.firstLine, count: skipped.count })
        : files;
      return { ...files, faults, reports: [...files.reports, { report, currency }] };
    }
  }
}
