import { afterEach, describe, expect, test, vi } from 'vitest';
import { composeReport } from '../../../claude/report';
import { dollars, fact, finished } from '../guide/examples';
import { claimCard, openPage, usagePage } from './dom';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CLAIM = '<button>Claim your credit</button>';

describe('composeReport', () => {
  test('says which landmarks were found', () => {
    const page = usagePage(claimCard(CLAIM), undefined, 'de-DE');
    expect(composeReport('1.2.3', 'organization-usage', page, finished())).toBe(
      [
        'guide 1.2.3 · page organization-usage · language de-DE',
        'claim: found',
        'buy: found',
        'auto-reload: found',
        'spend-cap: found',
        'credits-switch: found',
        'account-menu: found',
      ].join('\n'),
    );
  });

  test('says which reads failed and how', () => {
    const page = openPage('<main></main>', '');
    const report = composeReport('1.2.3', 'personal-usage', page, {
      organizationId: 'acme',
      failures: { offer: { kind: 'not-permitted', status: 403 }, balance: { kind: 'unreachable' } },
    });
    expect(report).toContain('language unknown');
    expect(report.match(/: not found$/gm)).toHaveLength(6);
    expect(report).toMatch(/^offer: not-permitted \(403\)$/m);
    expect(report).toMatch(/^balance: unreachable$/m);
  });

  test('does without a reading', () => {
    const report = composeReport('1.2.3', 'other', openPage(''), undefined);
    expect(report.split('\n')).toHaveLength(7);
  });

  test('holds no name, amount, id or address', () => {
    const secret = 'Acme dana@acme.example 7654.32 0f3e-id';
    const page = usagePage(`<p>${secret}</p>${claimCard(CLAIM)}`);
    page.title = secret;
    const report = composeReport('1.2.3', 'organization-usage', page, {
      ...finished(),
      organizationId: '0f3e-id',
      balance: fact(dollars(7654.32)),
      autoReload: fact({ on: false, disabledReason: secret }),
      failures: { offer: { kind: 'limited', status: 429, retryAt: 7654_32 } },
    });
    for (const part of [...secret.split(' '), '765432', '200', '$', '@', 'claude.ai/']) {
      expect(report).not.toContain(part);
    }
  });
});
