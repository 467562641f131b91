import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createObserver } from '../../../../claude/page/observer';
import { SETTLE_MS } from '../../../../guide/observation/events';
import { PATIENCE_MS } from '../../../../guide/observation/timing';
import type { Reading } from '../../../../guide/reading';
import { fact, finished, NOON } from '../../guide/examples';
import { claimCard, openPage, usagePage } from '../dom';

const CLAIM = '<button>Claim your credit</button>';

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function observe(page: Document, said?: Reading, isHere = () => true) {
  vi.stubGlobal('Element', page.defaultView?.Element ?? Object);
  const end = new AbortController();
  const asked: string[] = [];
  let news = 0;
  const observer = createObserver({
    place: 'organization-usage',
    isHere,
    said,
    expects: () => 'balance',
    onDoubt: (parts) => asked.push([...parts].toSorted().join(' ')),
    onNews: () => {
      news += 1;
    },
    signal: end.signal,
  });
  return { observer, end, asked, news: () => news };
}

const unclaimed = (): Reading => ({
  ...finished(),
  offer: fact({ state: 'claimable' as const }),
  creditsOn: fact(false),
  autoReload: fact({ on: false }),
});

describe('one timer', () => {
  test('is all that a page ever has, and none is left after the end', () => {
    const page = usagePage(claimCard(CLAIM));
    const { observer, end } = observe(page, finished());
    for (let i = 0; i < 20; i += 1) {
      observer.look();
      observer.hear({ ...finished(), balance: { ...fact({ minorUnits: i, exponent: 2 }) } });
      expect(vi.getTimerCount()).toBe(1);
      vi.advanceTimersByTime(150);
    }
    end.abort();
    expect(vi.getTimerCount()).toBe(0);
    observer.look();
    observer.hear(undefined);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('comes to rest on a page that stays as it is', () => {
    const { asked } = observe(usagePage(claimCard(CLAIM)), unclaimed());
    vi.advanceTimersByTime(PATIENCE_MS * 10);
    expect(vi.getTimerCount()).toBe(0);
    expect(asked).toEqual([]);
  });
});

test('a card that goes is asked about once the page has settled', () => {
  const page = usagePage(claimCard(CLAIM));
  const { observer, asked, news } = observe(page, unclaimed());
  page.querySelector('.card')?.remove();
  observer.look();
  vi.advanceTimersByTime(SETTLE_MS - 1);
  observer.look();
  vi.advanceTimersByTime(SETTLE_MS - 1);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(asked).toEqual(['limit offer prepaid']);
  expect(news()).toBe(1);
});

test('what may be another organization’s page is not read', () => {
  const page = usagePage(claimCard(CLAIM));
  let isHere = true;
  const { observer, asked, news } = observe(page, unclaimed(), () => isHere);
  isHere = false;
  page.querySelector('.card')?.remove();
  observer.look();
  vi.advanceTimersByTime(SETTLE_MS);
  expect([asked, news()]).toEqual([[], 0]);
  expect(observer.agreed()?.offer?.value.state).toBe('claimable');
});

test('a page without what it should have lacks it after all its time', () => {
  const { observer, news } = observe(openPage('<main><h1>Usage</h1></main>'), finished());
  vi.advanceTimersByTime(PATIENCE_MS);
  expect(observer.lacks()).toBe(false);
  vi.advanceTimersByTime(100);
  expect(observer.lacks()).toBe(true);
  expect(news()).toBeGreaterThan(0);
});
