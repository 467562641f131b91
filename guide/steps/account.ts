import type { Standing } from '../standing';
import { type FromOutside, fromOutside } from './from-outside';
import type { Verdict } from './verdict';

export type AccountReason = 'in-workspace' | 'wrong-organization' | FromOutside;

/** Is the person in the workspace, with the right to manage its billing? */
export function judgeAccount(standing: Standing): Verdict<AccountReason> {
  switch (standing.kind) {
    case 'manager':
      return { status: 'done', reason: 'in-workspace', evidence: 'api' };
    case 'wrong-organization':
      return { status: 'todo', reason: 'wrong-organization', evidence: 'api' };
    default:
      return fromOutside(standing);
  }
}
