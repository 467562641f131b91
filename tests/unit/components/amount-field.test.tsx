import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Amount } from '../../../components/options/DailyWatchFields';
import { openPage } from '../claude/dom';

vi.mock('#i18n', () => import('./texts'));

test.each([
  ['en', 'USD', '$ ', ''],
  ['de', 'EUR', '', ' €'],
  ['fr', 'USD', '', ' $'],
  ['en', 'JPY', '¥ ', ''],
  // What is no currency's code, or was not read, is told as the suggestions tell it.
  ['en', 'dollars', '$ ', ''],
  ['en', undefined, '$ ', ''],
])(
  '%s: a balance in %s has its sign on the side of the language',
  (language, currency, before, after) => {
    const { body } = openPage('');
    render(<Amount value={25} currency={currency} language={language} onChange={() => {}} />, body);
    const field = body.querySelector('input');
    const side = (from: 'previousSibling' | 'nextSibling') => {
      let said = '';
      for (let node = field?.[from]; node; node = node[from]) {
        said = from === 'nextSibling' ? said + node.textContent : node.textContent + said;
      }
      return said;
    };
    expect([side('previousSibling'), side('nextSibling')]).toEqual([before, after]);
  },
);
