import { askOnce } from '../../claude/api/ask';
import { readMemberSpend } from '../../claude/api/member-spend';
import {
  afterListing,
  type Listing,
  type ListingEvent,
  NO_LISTING,
} from '../../guide/spend/listing';

/** The members of one organization at a time, with what each has spent. */
export interface MemberList {
  now: () => Listing;
  /** Begins, or goes on where it was halted. */
  read: (how: 'read' | 'resume', organization: string) => void;
  /** Halts it; it can be resumed. */
  cancel: () => void;
  /** What was read is all that is wanted. */
  stop: () => void;
  forget: () => void;
}

/** Reads with the person's own session, page by page, and holds it in memory. */
export function createMemberList(onChange: () => void, lifetime: AbortSignal): MemberList {
  let listing: Listing = NO_LISTING;
  let reading = new AbortController();

  const happen = (event: ListingEvent) => {
    listing = afterListing(listing, event);
    onChange();
    return listing;
  };
  const readFrom = async (first: number, organization: string) => {
    const mine = new AbortController();
    reading = mine;
    const signal = AbortSignal.any([lifetime, mine.signal]);
    const now = () => Date.now();
    const get = (path: string) => askOnce(path, { fetch, now, signal, credentials: 'include' });
    const end = await readMemberSpend(get, organization, first, signal, (page, number) =>
      happen({ type: 'page', number, page, at: now() }),
    );
    // The list may have been forgotten meanwhile, and another one begun.
    if (reading !== mine) return;
    happen({
      type: 'ended',
      next: 'next' in end ? end.next : undefined,
      failure: 'failure' in end ? end.failure : undefined,
    });
  };
  return {
    now: () => listing,
    read: (how, organization) => {
      if (listing.list.kind === 'reading') return;
      const { list } = happen({ type: how, at: Date.now() });
      if (list.kind === 'reading') void readFrom(list.page, organization);
    },
    cancel: () => reading.abort(),
    stop: () => void happen({ type: 'stop' }),
    forget: () => {
      reading.abort();
      reading = new AbortController();
      listing = NO_LISTING;
    },
  };
}
