import { type Export, readExport } from '../../claude/spend-report/read-export';
import type { DroppedFiles, FileFault } from '../../guide/spend/dropped-files';

/**
 * Reads dropped files one after the other and adds what they say. A file that cannot be used leaves
 * its fault; the others hold.
 *
 * @param onLines called with the lines read so far of the file at hand.
 */
export async function withFiles(
  before: DroppedFiles,
  files: readonly File[],
  signal: AbortSignal,
  onLines: (lines: number) => void,
): Promise<DroppedFiles> {
  let now: DroppedFiles = { ...before, faults: [] };
  for (const file of files) now = withExport(now, file.name, await read(file, signal, onLines));
  return now;
}

async function read(
  file: File,
  signal: AbortSignal,
  onLines: (lines: number) => void,
): Promise<Export | { kind: 'unreadable' }> {
  try {
    return await readExport(file, signal, onLines);
  } catch (error) {
    signal.throwIfAborted();
    // A folder, or a file that has gone meanwhile.
    console.debug(error);
    return { kind: 'unreadable' };
  }
}

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
