import { ORGANIZATION_USAGE } from '../../claude/addresses';
import type { Findings, Visit } from './visit-state';

/**
 * After the way to another organization was shown and taken, claude.ai stands on an ordinary page.
 * The guide stays for the next step, without a request: who is where is known from before.
 */
export function visitAfterSwitch(before: Findings, organization: string): Visit {
  const { login, readAt, answers } = before;
  const findings = {
    place: 'other',
    organization,
    login,
    readAt,
    changed: false,
    answers,
  } as const;
  return {
    findings: () => findings,
    look: () => {},
    settle: () => {},
    refresh: (asked) => asked && location.assign(ORGANIZATION_USAGE),
  };
}
