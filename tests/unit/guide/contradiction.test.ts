import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradict } from '../../../guide/contradiction';
import { DIAGNOSIS_IDS, type DiagnosisId } from '../../../guide/diagnosis';
import type { Reading } from '../../../guide/reading';
import type { Standing } from '../../../guide/standing';
import { acme, dollars, fact, finished, NOON, personal } from './examples';

const MANAGER: Standing = { kind: 'manager', organization: acme, role: 'owner' };
const MEMBER: Standing = { kind: 'member', organization: acme, role: 'user' };
const PERSONAL: Standing = { kind: 'personal-only', current: personal };

function reading(change: Partial<Reading>): Reading {
  return { ...finished(), ...change };
}
const NONE = reading({ offer: fact({ state: 'none' }) });

test.each<[string, DiagnosisId, Standing, Reading | undefined, string | undefined]>([
  ['claimed', 'organization-unclaimed', MANAGER, finished(), 'claimed'],
  [
    'claimed, as the settings say',
    'organization-unclaimed',
    { ...MEMBER, organization: { ...acme, creditClaimed: true } },
    undefined,
    'claimed',
  ],
  [
    'a flag of an older offer, while a new one is open',
    'organization-unclaimed',
    { ...MANAGER, organization: { ...acme, creditClaimed: true } },
    reading({ offer: fact({ state: 'claimable' }) }),
    undefined,
  ],
  [
    'claimed, but switched off',
    'organization-unclaimed',
    MANAGER,
    reading({ creditsOn: fact(false) }),
    'credits-off',
  ],
  [
    'claimed and spent',
    'organization-unclaimed',
    MANAGER,
    reading({ balance: fact(dollars(0)) }),
    'claimed-empty',
  ],
  ['no offer, but a balance', 'organization-unclaimed', MANAGER, NONE, 'funded'],
  [
    'no offer, a balance, the switch unread',
    'organization-unclaimed',
    MANAGER,
    { ...NONE, failures: { creditsOn: { kind: 'limited' } } },
    undefined,
  ],
  [
    'still open',
    'organization-unclaimed',
    MANAGER,
    reading({ offer: fact({ state: 'claimable' }) }),
    undefined,
  ],
  ['nothing read', 'organization-unclaimed', MANAGER, undefined, undefined],
  ['a balance', 'organization-out', MANAGER, finished(), 'funded'],
  ['switched off', 'organization-out', MANAGER, reading({ creditsOn: fact(false) }), 'credits-off'],
  ['empty', 'organization-out', MANAGER, reading({ balance: fact(dollars(0)) }), undefined],
  ['no cap', 'organization-cap', MANAGER, reading({ spendCap: fact({ limit: null }) }), 'uncapped'],
  [
    'below the cap',
    'organization-cap',
    MANAGER,
    reading({ spendCap: fact({ limit: dollars(500), used: dollars(499.99) }) }),
    'below-cap',
  ],
  [
    'at the cap',
    'organization-cap',
    MANAGER,
    reading({ spendCap: fact({ limit: dollars(500), used: dollars(500) }) }),
    undefined,
  ],
  [
    'no cap, but switched off',
    'organization-cap',
    MANAGER,
    reading({ spendCap: fact({ limit: null }), creditsOn: fact(false) }),
    'credits-off',
  ],
  [
    'no cap, but nothing to spend',
    'organization-cap',
    MANAGER,
    reading({ spendCap: fact({ limit: null }), balance: fact(dollars(0)) }),
    'other-cause',
  ],
  [
    'below the cap by figures, and reached by claude.ai’s own word',
    'organization-cap',
    MANAGER,
    reading({
      spendCap: fact({ limit: dollars(500), used: dollars(1) }),
      obstacle: fact('self_selected_spend_limit_reached'),
    }),
    undefined,
  ],
  ['a cap of which nothing more is known', 'organization-cap', MANAGER, finished(), undefined],
  ['a personal message in a workspace', 'personal-out', MEMBER, undefined, 'in-workspace'],
  ['a personal message in a personal account', 'personal-out', PERSONAL, undefined, undefined],
  ["a member's own cap", 'member-cap', MANAGER, finished(), undefined],
])('%s: %s', (_, id, standing, read, expected) => {
  expect(contradict(id, standing, read)?.kind).toBe(expected);
});

describe('is never invented', () => {
  const ids = fc.constantFrom(...DIAGNOSIS_IDS);

  test('without a reading only about the account', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom(MANAGER, PERSONAL), (id, standing) => {
        expect([undefined, 'in-workspace']).toContain(contradict(id, standing, undefined)?.kind);
      }),
    );
  });

  test('from a fact whose reading has failed since', () => {
    const failed = { kind: 'limited' as const };
    const stale: Reading = {
      ...finished(),
      failures: { offer: failed, balance: failed, spendCap: failed, creditsOn: failed },
    };
    fc.assert(
      fc.property(ids, (id) => {
        expect([undefined, 'in-workspace']).toContain(contradict(id, MANAGER, stale)?.kind);
      }),
    );
  });

  test('and says when it was read', () => {
    expect(contradict('organization-out', MANAGER, finished())).toEqual({
      kind: 'funded',
      balance: dollars(200),
      at: NOON,
    });
  });
});
