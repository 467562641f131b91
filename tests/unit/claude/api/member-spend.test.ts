import { expect, test } from 'vitest';
import type { Get } from '../../../../claude/api/client';
import {
  parseSpendPage,
  readMemberSpend,
  type SpendPage,
} from '../../../../claude/api/member-spend';
import type { Outcome } from '../../../../claude/api/result';

const row = (i: number) => ({
  account_uuid: `u${i}`,
  account_name: `Member ${i}`,
  account_email: `m${i}@acme.example`,
  monthly_credit_limit: i % 2 ? null : 50_000,
  used_credits: 100 * i,
  currency: 'usd',
});

/** A list of `count` members by pages of 100, as claude.ai hands it out. */
function listOf(count: number, per = 100) {
  return (number: number): Outcome<unknown> => ({
    value: {
      items: Array.from({ length: count }, (_, i) => row(i)).slice(
        (number - 1) * per,
        number * per,
      ),
      page: number,
      per_page: per,
      total: count,
      total_pages: Math.ceil(count / per),
    },
  });
}

async function read(
  answer: (number: number, asked: number) => Outcome<unknown>,
  first = 1,
  abortAt = 0,
) {
  const abort = new AbortController();
  const asked: number[] = [];
  const pages: SpendPage[] = [];
  const get: Get = async (path) => {
    const number = Number(/\?page=(\d+)&per_page=100$/.exec(path)?.[1]);
    asked.push(number);
    if (number === abortAt) abort.abort();
    return answer(number, asked.length);
  };
  const end = await readMemberSpend(get, 'acme', first, abort.signal, (page) => pages.push(page));
  const people = new Set(pages.flatMap(({ members }) => members.map(({ id }) => id)));
  return { end, asked, people: people.size };
}

test('no address is taken over, and a broken row costs itself', () => {
  const page = parseSpendPage({ items: [row(2), { account_uuid: 'x' }, 7], total: 3 });
  expect(page?.members).toEqual([
    {
      id: 'u2',
      name: 'Member 2',
      spent: { minorUnits: 200, exponent: 2, currency: 'USD' },
      limit: { minorUnits: 50_000, exponent: 2, currency: 'USD' },
    },
  ]);
  expect(page?.unreadable).toBe(2);
  expect(JSON.stringify(page)).not.toContain('@');
});

test('counts and limits below nothing are not read', () => {
  const page = parseSpendPage({
    items: [{ ...row(1), monthly_credit_limit: -1 }],
    total: -3,
    total_pages: 0.5,
  });
  expect(page).toMatchObject({ total: undefined, pages: undefined, rows: 1 });
  expect(page?.members[0]).not.toHaveProperty('limit');
});

test.each([null, [], 'x', { items: {} }])('%j is no page', (answer) => {
  expect(parseSpendPage(answer)).toBeUndefined();
});

test('reads to the last page', async () => {
  expect(await read(listOf(250))).toEqual({
    end: { kind: 'complete' },
    asked: [1, 2, 3],
    people: 250,
  });
});

test('resumes at the page that failed', async () => {
  const limited: Outcome<unknown> = { failure: { kind: 'limited', status: 429, retryAt: 5 } };
  const first = await read((number) => (number === 8 ? limited : listOf(1184)(number)));
  expect(first).toMatchObject({
    end: { kind: 'failed', next: 8, failure: { kind: 'limited' } },
    people: 700,
  });
  expect(await read(listOf(1184), 8)).toMatchObject({ end: { kind: 'complete' }, people: 484 });
});

test('cancelled between two pages, it knows where to go on', async () => {
  expect(await read(listOf(1000), 1, 3)).toMatchObject({
    end: { kind: 'cancelled', next: 3 },
    people: 200,
  });
});

test.each<[string, (number: number, asked: number) => Outcome<unknown>]>([
  [
    'repeats its last page for ever',
    (number) => {
      const page = listOf(150)(Math.min(number, 2));
      return 'value' in page ? { value: { ...Object(page.value), total_pages: 9e9 } } : page;
    },
  ],
  ['shrinks while it is read', (number, asked) => listOf(asked > 2 ? 150 : 450)(number)],
  [
    'does not say how many pages it has',
    (number) => {
      const page = listOf(150)(number);
      return 'value' in page ? { value: { items: Object(page.value).items } } : page;
    },
  ],
])('ends with a list that %s', async (_, answer) => {
  const { end, asked, people } = await read(answer);
  expect(end).toEqual({ kind: 'complete' });
  expect(asked.length).toBeLessThan(5);
  expect(people).toBeGreaterThanOrEqual(150);
});

test('without a number of pages the list ends with the first page that is not full', async () => {
  const uncounted = (count: number) => (number: number) => ({
    value: { items: Object(listOf(count)(number)).value.items },
  });
  expect(await read(uncounted(150))).toMatchObject({ asked: [1, 2], people: 150 });
  expect(await read(uncounted(200))).toMatchObject({ asked: [1, 2, 3], people: 200 });
});

test('an answer in another form is told, not taken for the end', async () => {
  expect(
    await read((number) => (number === 2 ? { value: {} } : listOf(300)(number))),
  ).toMatchObject({
    end: { kind: 'failed', failure: { kind: 'unreadable' }, next: 2 },
  });
});
