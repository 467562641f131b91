import type { Standing } from '../standing';
import type { Verdict } from './verdict';

/** Why nobody can act on a step from where they stand. */
export type FromOutside =
  | 'switch-first'
  | 'not-manager'
  | 'no-workspace'
  | 'signed-out'
  | 'standing-unknown';

export type Outsider = Exclude<Standing, { kind: 'manager' }>;

/** What every step is to somebody who does not manage the workspace they are in. */
export function fromOutside(standing: Outsider): Verdict<FromOutside> {
  switch (standing.kind) {
    case 'wrong-organization':
      return { status: 'waiting', reason: 'switch-first', evidence: 'api' };
    case 'member':
      return { status: 'blocked', reason: 'not-manager', evidence: 'api' };
    case 'personal-only':
      return { status: 'blocked', reason: 'no-workspace', evidence: 'api' };
    case 'signed-out':
      return {
        status: 'unknown',
        reason: 'signed-out',
        evidence: 'none',
        failure: { kind: 'signed-out' },
      };
    case 'unknown': {
      const { failure } = standing;
      return {
        status: 'unknown',
        reason: 'standing-unknown',
        evidence: 'none',
        ...(failure && { failure }),
      };
    }
  }
}
