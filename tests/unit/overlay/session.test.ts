import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newRequestLimits } from '../../../claude/api/client';
import type { WorkspaceReading } from '../../../claude/api/read-workspace';
import {
  latestLogin,
  leaveRead,
  readAtOf,
  readBefore,
  type Session,
} from '../../../entrypoints/overlay/session';
import type { Login } from '../../../guide/reading';

const MINUTE_MS = 60_000;
const login: Login = {
  state: 'signed-in',
  memberships: [{ organization: { id: 'acme', name: 'Acme', kind: 'team' }, role: 'owner' }],
};
const read: WorkspaceReading = { login, reading: { organizationId: 'acme', failures: {} } };
let session: Session;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  session = { limits: newRequestLimits(new AbortController().signal) };
  return () => vi.useRealTimers();
});

describe('what one visit leaves to the next', () => {
  test('the figures of the same organization, and of no other', () => {
    leaveRead(session, 'acme', read, true);
    expect(readBefore(session, 'acme')).toBe(read);
    expect(readBefore(session, 'other')).toBeUndefined();
  });

  test('figures that were not read again keep their time', () => {
    const begun = Date.now();
    leaveRead(session, 'acme', read, true);
    vi.advanceTimersByTime(MINUTE_MS);
    expect(readAtOf(session, read)).toBe(begun);
    expect(readAtOf(session, { ...read, failure: { kind: 'unreachable' } })).toBe(begun);
    expect(readAtOf(session, { login, reading: { organizationId: 'acme', failures: {} } })).toBe(
      begun + MINUTE_MS,
    );
  });

  test('who it is, for a few seconds, and only where the account has answered', () => {
    leaveRead(session, 'acme', read, false);
    expect(latestLogin(session, 'acme')).toBeUndefined();
    leaveRead(session, 'acme', { ...read, failure: { kind: 'unreachable' } }, true);
    expect(latestLogin(session, 'acme')).toBeUndefined();
    leaveRead(session, 'acme', read, true);
    expect(latestLogin(session, 'acme')).toBe(login);
    expect(latestLogin(session, 'other')).toBeUndefined();
    vi.advanceTimersByTime(5001);
    expect(latestLogin(session, 'acme')).toBeUndefined();
  });
});
