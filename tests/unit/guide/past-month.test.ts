import { describe, expect, test } from 'vitest';
import { findBlockades } from '../../../guide/blockade';
import { findBlocker } from '../../../guide/obstacle';
import { asOfMonth, withoutPastMonth } from '../../../guide/past-month';
import { withReading } from '../../../guide/record';
import { recallScene } from '../../../guide/scene';
import { NO_CHOICES } from '../../../guide/settings';
import { judgeToday } from '../../../guide/today';
import { noticesDue } from '../../../guide/watch/notices';
import { NO_WATCH } from '../../../guide/watch/watch';
import { acme, dollars, fact, finished, member, signedIn } from './examples';

/** Half an hour before the month turns, and ten minutes after. */
const LAST = Date.UTC(2026, 10, 30, 23, 30);
const FIRST = Date.UTC(2026, 11, 1, 0, 10);
const at = <T>(value: T) => ({ ...fact(value), at: LAST });
const limit = dollars(500);
const reached = {
  ...finished(),
  balance: at(dollars(200)),
  spendCap: at({ limit, used: limit }),
  obstacle: at('self_selected_spend_limit_reached'),
};
const manager = { kind: 'manager', organization: acme, role: 'owner' } as const;
const blockerOf = (now: number) => findBlocker(manager, withoutPastMonth(reached, now))?.kind;

describe('a limit reached in a month', () => {
  test('is reached until it ends, and not after that; the limit itself holds', () => {
    expect(blockerOf(LAST)).toBe('organization-cap');
    expect(blockerOf(Date.UTC(2026, 10, 30, 23, 59, 59))).toBe('organization-cap');
    expect(blockerOf(FIRST)).toBe('none');
    expect(withoutPastMonth(reached, FIRST).spendCap).toEqual(at({ limit }));
  });

  test('of 0 is reached in every month, and other reasons are of no month', () => {
    const zero = { ...reached, spendCap: at({ limit: dollars(0), used: dollars(0) }) };
    expect(findBlocker(manager, withoutPastMonth(zero, FIRST))?.kind).toBe('organization-cap');
    for (const reason of ['org_zero_credit_limit', 'out_of_credits', 'org_level_disabled', '']) {
      const obstacle = at(reason);
      expect(withoutPastMonth({ ...reached, obstacle }, FIRST).obstacle).toEqual(obstacle);
    }
  });

  test('what was read in this month stays as it was', () => {
    expect(withoutPastMonth(reached, LAST)).toEqual(reached);
    expect(withoutPastMonth({ organizationId: 'acme', failures: {} }, FIRST).spendCap).toBe(
      undefined,
    );
  });

  test('is in the next neither what blocks a tool nor ruled out', () => {
    const capIn = (now: number) =>
      findBlockades(withoutPastMonth(reached, now)).find(({ name }) => name === 'cap');
    expect(capIn(LAST)).toMatchObject({ verdict: 'so', limit, amount: limit });
    expect(capIn(FIRST)).toMatchObject({ verdict: 'unread', limit });
  });

  test('is neither today’s headline nor a step in the next', () => {
    const owner = member(acme, 'owner');
    const records = [withReading(undefined, owner, reached, LAST)];
    const login = signedIn(owner);
    const today = (now: number) => {
      const view = { organization: 'acme', onUsagePage: true, changed: false, login };
      const memory = asOfMonth({ logins: [], choices: NO_CHOICES, records }, now);
      const scene = recallScene(memory, view, now);
      const balance = scene?.steps.find(({ name }) => name === 'balance')?.reason;
      return [scene && judgeToday(scene), balance];
    };
    expect(today(LAST)).toEqual(['cap-reached', 'cap-reached']);
    expect(today(FIRST)).toEqual(['step', 'funded']);
  });

  test('is no news in the next, when quiet hours end after it', () => {
    const watched = { organizationId: 'acme', reading: reached, charges: [], days: [] };
    const kinds = (now: number) =>
      noticesDue(watched, { ...NO_WATCH, on: true }, {}, LAST, now).map((due) => due.notice.kind);
    expect(kinds(LAST)).toEqual(['cap']);
    expect(kinds(FIRST)).toEqual([]);
  });

  test('of one’s own is no longer reached either, nor what was used of it', () => {
    const standing = { kind: 'member', organization: acme, role: 'user' } as const;
    for (const obstacle of [at('org_spend_cap_reached'), at('org_level_disabled_until'), at('')]) {
      const own = {
        organizationId: 'acme',
        obstacle,
        ownCap: at({ limit, used: limit }),
        failures: {},
      };
      const kinds = [LAST, FIRST].map(
        (now) => findBlocker(standing, withoutPastMonth(own, now))?.kind,
      );
      expect(kinds[0]).toMatch(/-cap$/);
      expect(['none', 'not-read']).toContain(kinds[1]);
      expect(withoutPastMonth(own, FIRST).ownCap).toEqual(at({ limit }));
    }
  });

  test('is forecast no more once it has ended, nor what was to be charged in it', () => {
    const owner = member(acme, 'owner');
    const outlook = { limitAt: LAST + 1, charges: dollars(300), daysLeft: 4, emptyAt: FIRST };
    const record = { ...withReading(undefined, owner, reached, LAST), outlook };
    const outlookAt = (now: number) =>
      asOfMonth({ logins: [], choices: NO_CHOICES, records: [record] }, now).records[0]?.outlook;
    expect(outlookAt(LAST)).toEqual(outlook);
    expect(outlookAt(FIRST)).toEqual({ daysLeft: 4, emptyAt: FIRST });
  });
});
