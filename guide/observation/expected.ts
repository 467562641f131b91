import type { Organization } from '../organization';
import type { Reading } from '../reading';
import type { Expected } from './observation';

/** What the usage page of this workspace should show to who manages it; to others nothing of it. */
export function expectedOn(
  workspace: Organization | undefined,
  reading: Reading | undefined,
): Expected {
  if (!workspace) return 'nothing';
  // Where there is nothing to spend, the page may leave its row out.
  const hasNone = workspace.billedInArrears || reading?.balance?.value.minorUnits === 0;
  return hasNone ? 'no-balance' : 'balance';
}
