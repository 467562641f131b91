import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BalanceChart } from '../../../../components/money/chart/BalanceChart';
import { MoneyPage, MoneyView } from '../../../../components/money/MoneyPage';
import { MoneyTab } from '../../../../components/money/MoneyTab';
import { headline } from '../../../../components/money/words/headline';
import { isRunway } from '../../../../guide/runway/runway';
import { MONEY } from '../../../gallery/money';
import { openPage } from '../../claude/dom';

vi.mock('#i18n', () => import('../texts'));

let body: Element;

beforeEach(() => {
  body = openPage('').body;
});

const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = (name: string) => MONEY.find((m) => m.name === name)?.model ?? raise(name);
const raise = (name: string): never => {
  throw new Error(`There is no picture ${name}.`);
};

function drawn(name: string): Element {
  const model = find(name);
  render(<MoneyView model={model} cards={[{ model, role: 'owner' }]} act={() => {}} />, body);
  return body;
}

test('the page says what could not be saved, and nothing of it otherwise', () => {
  for (const isNotSaved of [true, false]) {
    render(<MoneyPage sections={[]} shown="" optionsAddress="" isNotSaved={isNotSaved} />, body);
    expect(body.querySelectorAll('[data-notice="not-saved"]')).toHaveLength(isNotSaved ? 1 : 0);
  }
});

test('the legend explains the forecast where the chart above it has one', () => {
  const found = MONEY.map(({ name }) => {
    const legend = drawn(name).querySelector('.chart-legend');
    const isDrawn = legend?.parentElement?.querySelector('[data-part="forecast"]') != null;
    const isExplained = legend?.querySelector('.chart-band') != null;
    expect([name, isExplained]).toEqual([name, isDrawn]);
    return isDrawn;
  });
  expect(new Set(found)).toEqual(new Set([true, false]));
});

describe.each(MONEY)('$name', ({ model }) => {
  test('says only what it can fill in', () => {
    render(<MoneyView model={model} cards={[]} act={() => {}} />, body);
    expect(text(body)).not.toMatch(/⟦|undefined|NaN|Infinity|\*\*/);
    expect(body.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
    render(<MoneyTab model={model} />, body);
    expect(text(body)).not.toMatch(/⟦|undefined|NaN|Infinity|\*\*/);
    expect(body.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('names its charts, and has the same as a table', () => {
    render(<MoneyView model={model} cards={[]} act={() => {}} />, body);
    const charts = [...body.querySelectorAll('svg[role=img]')];
    for (const chart of charts) expect(chart.getAttribute('aria-label')).not.toBe('');
    const hasBalance = model.overview.points.some(({ balance }) => balance !== undefined);
    expect(body.querySelectorAll('table')).toHaveLength(hasBalance ? 1 : 0);
  });
});

describe('the headline', () => {
  test.each([
    ['office', 'About 7 to 11 working days'],
    ['reloads', 'About $200 more until Nov 30'],
    ['little', '2 of 3 days read'],
    ['even', 'More than 7 days'],
    ['person', 'About 6 to 10 working days'],
    ['empty', 'The balance is -$179.50.'],
    ['far', 'More than six months'],
    ['old', '$261.73 on Nov 4'],
    ['old-arrears', '$462.50 spent by Nov 4.'],
    ['turned', 'The balance does not run out'],
    ['turned-arrears', '$3,262.50 spent by Nov 30.'],
    ['set-back', '$630.27 on Nov 25'],
    ['unread', 'Nothing was read yet.'],
  ])('of %s: %s', (name, sentence) => {
    expect(headline(find(name))).toBe(sentence);
  });
});

describe('the chart', () => {
  test('draws the range only where there is a forecast', () => {
    for (const name of ['office', 'even', 'far']) {
      expect(drawn(name).querySelector('.runway .chart-band')).not.toBe(null);
    }
    for (const name of ['little', 'old', 'empty', 'set-back']) {
      expect(drawn(name).querySelector('.runway svg [data-part="forecast"]')).toBe(null);
    }
  });

  test('with auto-reload on has charges and no day on which it runs out', () => {
    const page = drawn('reloads');
    expect(page.querySelector('.chart-empty')).toBe(null);
    expect(page.querySelectorAll('.runway .chart-expected').length).toBeGreaterThan(0);
    expect(text(page.querySelector('[data-money=charges]'))).toContain('Charged in November');
    // Said once above the long list, and not again in each of its rows.
    const said = text(page.querySelector('[data-money=charges]')).match(/auto‑reload, to \$125/g);
    expect(page.querySelectorAll('[data-money=charges] dt').length).toBeGreaterThan(4);
    expect(said).toHaveLength(1);
  });

  test('marks a claim by a tick and a purchase by a triangle', () => {
    const page = drawn('office');
    expect(page.querySelectorAll('.runway .chart > g .chart-claim')).toHaveLength(1);
    expect(text(page)).toContain('+$1,200.00 claimed');
  });
});

describe('once the month has turned', () => {
  test.each(['turned', 'turned-arrears'])(
    '%s says nothing of the month that has ended as of this one',
    (name) => {
      const page = drawn(name);
      expect(page.querySelector('[data-money=month]')).toBe(null);
      expect(text(page)).not.toMatch(
        /until Nov 30|by Nov 30:|Dec 1|Expected charges|limit is reached/,
      );
      expect(page.querySelectorAll('.chart-expected, .chart-band')).toHaveLength(0);
      expect(text(page.querySelector('.chart-legend'))).not.toContain('expected');
      render(<MoneyTab model={find(name)} />, page);
      expect(text(page)).not.toMatch(/Spent in|until Nov 30|Expected charges/);
    },
  );
});

test('values at the side of a chart never lie on each other, however much is owed', () => {
  for (const { name, model } of MONEY) {
    for (const view of [
      <MoneyTab key="tab" model={model} />,
      <MoneyView key="page" model={model} cards={[]} act={() => {}} />,
    ]) {
      render(view, body);
      for (const scale of body.querySelectorAll('.chart-scale')) {
        const heights = [...scale.querySelectorAll('text')].map((each) =>
          Number(each.getAttribute('y')),
        );
        const gaps = heights.slice(1).map((y, i) => (heights[i] ?? 0) - y);
        expect([name, Math.min(99, ...gaps) >= 14]).toEqual([name, true]);
      }
    }
  }
});

test('words beside a forecast stand where there is room for them', () => {
  const words = (name: string, width: number) => {
    render(<BalanceChart model={find(name)} width={width} height={300} isCompact={false} />, body);
    return text(body);
  };
  for (const [name, said] of [
    ['office', 'empty Dec 4 to Dec 10'],
    ['reloads', 'charges: 1 to 3'],
  ] as const) {
    expect(words(name, 1036)).toContain(said);
    expect(words(name, 328)).not.toContain(said);
  }
});

describe('the popup’s tab', () => {
  test.each([
    ['old', '$261.73 on Nov 4', 'Not read since Nov 4. Old figures make no forecast.'],
    ['little', '2 of 3 days read', 'A forecast needs three days read. Nothing is guessed before.'],
  ])('of %s: names the day of what it says, and why nothing is forecast', (name, lead, why) => {
    render(<MoneyTab model={find(name)} />, body);
    expect(text(body.querySelector('.money-tab-lead'))).toBe(lead);
    expect(text(body.querySelector('.money-note'))).toBe(why);
    const spent = text(body.querySelector('.money-list dd'));
    expect(spent).toMatch(name === 'old' ? /^\$218\.92 of \$2,000 on Nov 4$/ : /of \$2,000$/);
  });
});

test('of an old reading every sum has its day, and no setting is said as now', () => {
  const page = drawn('old');
  for (const name of ['month', 'credits', 'charges']) {
    const section = page.querySelector(`[data-money=${name}]`);
    expect(text(section?.querySelector('.money-total'))).toMatch(/ on Nov 4$/);
    expect(text(section)).not.toContain('Auto');
  }
  expect(text(drawn('office').querySelector('[data-money=charges]'))).toContain(
    'Auto‑reload is off',
  );
});

describe('the page', () => {
  test('says what ends unused, and otherwise when it is used up', () => {
    expect(text(drawn('ending').querySelector('[data-money=credits]'))).toContain(
      'of it ends unused on Dec 4, 2026',
    );
    expect(text(drawn('office').querySelector('[data-money=credits]'))).toContain(
      'is used up about Dec 7',
    );
  });

  test('says when the limit is reached, that it is, or that it stays below', () => {
    expect(headline(find('arrears'))).toBe(
      'The limit is reached about Fri, Nov 27. Then everybody stops until Dec 1.',
    );
    expect(text(drawn('empty').querySelector('[data-money=month]'))).toContain(
      'The limit is reached. Everybody is stopped until Dec 1.',
    );
    expect(text(drawn('office').querySelector('[data-money=month]'))).toContain('below the limit');
  });

  test('tells several workspaces apart, and only where there are several', () => {
    expect(drawn('office').querySelector('.workspaces')).toBe(null);
    const [shown, ...others] = ['several', 'arrears', 'old'].map(find);
    if (!shown) throw raise('several');
    const cards = [shown, ...others].map((model) => ({ model, role: 'owner' }));
    render(<MoneyView model={shown} cards={cards} act={() => {}} />, body);
    const words = [...body.querySelectorAll('.workspace')].map(text);
    expect(words).toHaveLength(3);
    expect(words[0]).toContain('About 7 to 11 working days');
    expect(words[1]).toContain('billed monthly, limit $3,000');
    expect(words[2]).toContain('$261.73 on Nov 4');
  });

  test('lets the person say which days they work', () => {
    const chips = [...drawn('office').querySelectorAll('.button-chip')];
    expect(chips.map((chip) => chip.getAttribute('aria-pressed'))).toEqual([
      'true',
      'true',
      'true',
      'true',
      'true',
      'false',
      'false',
    ]);
    expect(isRunway(find('office').overview.runway)).toBe(true);
  });
});
