import * as z from 'zod/mini';
import type { Failure } from '../../guide/reading';
import type { MemberSpend } from '../../guide/spend/member-spend';
import type { Get } from './client';
import { Count, field, hundredths, otherwise, TextField } from './fields';

/** Every client found asks for this many (public sources, 2026-11). */
const PER_PAGE = 100;
/** More pages than this has no organization; a list that never ends is left there. */
const MOST_PAGES = 500;

const Row = z.object({
  account_uuid: z.string(),
  account_name: TextField,
  used_credits: z.number(),
  monthly_credit_limit: otherwise(z.nullable(z.number().check(z.nonnegative())), undefined),
  currency: TextField,
});

const Page = z.object({
  items: z.array(z.unknown()),
  total: field(Count),
  total_pages: field(Count),
});

export interface SpendPage {
  members: readonly MemberSpend[];
  /** Rows that say neither who nor how much. */
  unreadable: number;
  total: number | undefined;
  pages: number | undefined;
  /** How many rows came, readable or not. */
  rows: number;
}

/**
 * One page of `overage_spend_limits`: each member's spend since the month began. The address that
 * stands in each row is not taken over. `undefined` for an answer that is no such page.
 */
export function parseSpendPage(answer: unknown): SpendPage | undefined {
  const page = Page.safeParse(answer);
  if (!page.success) return undefined;
  const { items, total, total_pages } = page.data;
  const rows = items.flatMap((item) => Row.safeParse(item).data ?? []);
  const members = rows.map((row) => ({
    id: row.account_uuid,
    name: (row.account_name ?? '').slice(0, 200),
    spent: hundredths(row.used_credits, row.currency),
    ...(row.monthly_credit_limit !== undefined && {
      limit:
        row.monthly_credit_limit === null
          ? null
          : hundredths(row.monthly_credit_limit, row.currency),
    }),
  }));
  return {
    members,
    unreadable: items.length - rows.length,
    total: total ?? undefined,
    pages: total_pages ?? undefined,
    rows: items.length,
  };
}

/** How reading ended. `next` is the page to go on at. */
export type SpendEnd =
  | { kind: 'complete' }
  | { kind: 'cancelled'; next: number }
  | { kind: 'failed'; failure: Failure; next: number };

/**
 * Reads who has spent what, page after page, from `first` on. It ends where the list says so, or with
 * a page that brings nobody new: a list may repeat itself, or shrink while it is read.
 *
 * @param onPage called with each page and its number.
 */
export async function readMemberSpend(
  get: Get,
  organization: string,
  first: number,
  signal: AbortSignal,
  onPage: (page: SpendPage, number: number) => void,
): Promise<SpendEnd> {
  const known = new Set<string>();
  for (let number = first; number <= MOST_PAGES; number++) {
    if (signal.aborted) return { kind: 'cancelled', next: number };
    const path = `organizations/${organization}/overage_spend_limits?page=${number}&per_page=${PER_PAGE}`;
    const outcome = await get(path);
    if (signal.aborted) return { kind: 'cancelled', next: number };
    if ('failure' in outcome) return { kind: 'failed', failure: outcome.failure, next: number };
    const page = parseSpendPage(outcome.value);
    if (!page) return { kind: 'failed', failure: { kind: 'unreadable' }, next: number };
    const before = known.size;
    for (const { id } of page.members) known.add(id);
    onPage(page, number);
    const isLast = page.pages === undefined ? page.rows < PER_PAGE : number >= page.pages;
    if (isLast || known.size === before) return { kind: 'complete' };
  }
  return { kind: 'complete' };
}
