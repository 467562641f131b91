import type { Marks } from '../marks';
import type { Organization } from '../organization';
import type { Reading } from '../reading';

/** What the steps of a workspace's manager are judged by. */
export interface Context {
  organization: Organization;
  reading: Reading | undefined;
  marks: Marks;
}

/** An Enterprise of which the way of billing is not known: no balance may be none to have. */
export function mayBeInArrears({ kind, billedInArrears }: Organization): boolean {
  return kind === 'enterprise' && billedInArrears === undefined;
}
