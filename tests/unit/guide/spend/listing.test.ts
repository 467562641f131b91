import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterListing,
  isWhole,
  type Listing,
  type ListingEvent,
  NO_LISTING,
} from '../../../../guide/spend/listing';
import { dollars } from '../examples';

const page = (ids: readonly number[], total = 300) => ({
  members: ids.map((id) => ({ id: `m${id}`, name: '', spent: dollars(id) })),
  unreadable: 1,
  total,
  pages: 3,
});

function after(...events: ListingEvent[]): Listing {
  return events.reduce(afterListing, NO_LISTING);
}

test('pages add up, sorted, until the list ends', () => {
  const listing = after(
    { type: 'read', at: 0 },
    { type: 'page', number: 1, page: page([1, 5]), at: 10 },
    { type: 'page', number: 2, page: page([9]), at: 20 },
    { type: 'ended' },
  );
  expect(listing).toMatchObject({
    list: { kind: 'complete' },
    people: 300,
    unreadable: 2,
    readAt: 20,
  });
  expect(listing.members.map(({ id }) => id)).toEqual(['m9', 'm5', 'm1']);
});

test.each<[string, [members: number[], total: number | undefined][], boolean]>([
  [
    'all of them',
    [
      [[1, 2], 3],
      [[3], 3],
    ],
    true,
  ],
  [
    'as many as there are, of a list that does not say so',
    [
      [[1, 2], undefined],
      [[3], undefined],
    ],
    true,
  ],
  [
    'one who has left between two pages, and one who has moved up',
    [
      [[1, 2], 4],
      [[4], 3],
    ],
    false,
  ],
  [
    'one who has left, of which the pages after tell nothing',
    [
      [[1, 2], 4],
      [[4], 3],
      [[5], 3],
    ],
    false,
  ],
  [
    'one who came',
    [
      [[1, 2], 3],
      [[3], 4],
    ],
    false,
  ],
  [
    'one twice and another not, sorted anew',
    [
      [[1, 2], 4],
      [[2, 3], 4],
    ],
    false,
  ],
])('whole is a list only with everybody: %s', (_, pages, whole) => {
  const events = pages.map(
    ([ids, total], i): ListingEvent => ({
      type: 'page',
      number: i + 1,
      page: { ...page(ids), total, unreadable: 0 },
      at: i,
    }),
  );
  const reading = after({ type: 'read', at: 0 }, ...events);
  expect(isWhole(reading)).toBe(false);
  expect(isWhole(afterListing(reading, { type: 'ended' }))).toBe(whole);
});

test('halted, it keeps what it has, resumes there, or is enough as it is', () => {
  const failure = { kind: 'limited' as const, status: 429 };
  const halted = after(
    { type: 'read', at: 0 },
    { type: 'page', number: 1, page: page([1]), at: 10 },
    { type: 'ended', next: 2, failure },
  );
  expect(halted.list).toEqual({ kind: 'halted', next: 2, failure });
  expect(afterListing(halted, { type: 'resume', at: 20 })).toMatchObject({
    list: { kind: 'reading', page: 2 },
    people: 300,
  });
  expect(afterListing(halted, { type: 'stop' }).list).toEqual({ kind: 'stopped' });
  expect(afterListing(halted, { type: 'read', at: 0 }).members).toEqual([]);
});

test('whatever happens in whatever order, a list that is not read takes no page and no end', () => {
  const event = fc.oneof<fc.Arbitrary<ListingEvent>[]>(
    fc.constantFrom<ListingEvent>(
      { type: 'read', at: 0 },
      { type: 'resume', at: 20 },
      { type: 'stop' },
      { type: 'ended' },
      { type: 'ended', next: 4 },
    ),
    fc
      .array(fc.nat(50))
      .map((ids) => ({ type: 'page' as const, number: 3, page: page(ids), at: 1 })),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      let listing = NO_LISTING;
      for (const one of events) {
        const next = afterListing(listing, one);
        if (listing.list.kind !== 'reading' && (one.type === 'page' || one.type === 'ended')) {
          expect(next).toBe(listing);
        }
        if (next.list.kind === 'idle') expect(next.members).toEqual([]);
        expect(new Set(next.members.map(({ id }) => id)).size).toBe(next.members.length);
        listing = next;
      }
    }),
  );
});

test('a list never adds up two months: over the turn it begins anew', () => {
  const turn = Date.UTC(2026, 11, 1);
  const before = after(
    { type: 'read', at: turn - 20 },
    { type: 'page', number: 1, page: { ...page([1, 5]), unreadable: 0 }, at: turn - 10 },
  );
  const halted = afterListing(before, { type: 'ended', next: 2 });
  expect(afterListing(halted, { type: 'resume', at: turn - 1 }).members).toHaveLength(2);
  const anew = afterListing(halted, { type: 'resume', at: turn });
  expect(anew).toMatchObject({
    list: { kind: 'reading', page: 1 },
    members: [],
    readAt: undefined,
  });
  const across = [
    {
      type: 'page' as const,
      number: 2,
      page: { ...page([9], 3), unreadable: 0, total: 300 },
      at: turn,
    },
    { type: 'ended' as const },
  ].reduce(afterListing, before);
  expect(across.members.map(({ id }) => id)).toEqual(['m9']);
  expect(isWhole({ ...across, people: 1 })).toBe(false);
});
