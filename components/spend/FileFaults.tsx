import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { FileFault } from '../../guide/spend/dropped-files';

/** What could not be used of the dropped files, by name and line. */
export function FileFaults({ faults }: { faults: readonly FileFault[] }): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <div class="spend-faults" role="alert">
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.file} ${fault.kind}`}>{sayFault(fault)}</li>
        ))}
      </ul>
    </div>
  );
}

function sayFault({ file, kind, line = 1, count = 1 }: FileFault): string {
  switch (kind) {
    case 'unfamiliar':
      return i18n.t('spend.fault.unfamiliar', [file, `${line}`]);
    case 'empty':
      return i18n.t('spend.fault.empty', [file]);
    case 'unreadable':
      return i18n.t('spend.fault.unreadable', [file]);
    case 'skipped':
      return i18n.t('spend.fault.skipped', count, [`${count}`, file, `${line}`]);
  }
}
