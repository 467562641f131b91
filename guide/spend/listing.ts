import { isSameMonth } from '../history/steps';
import type { Failure } from '../reading';
import { type MemberSpend, withPage } from './member-spend';

/** How far reading the list of members has come. */
type ListState =
  | { kind: 'idle' }
  | { kind: 'reading'; page: number }
  /** It was cancelled, or claude.ai did not go on. `next` is the page to resume at. */
  | { kind: 'halted'; next: number; failure?: Failure | undefined }
  /** The person is content with what was read. */
  | { kind: 'stopped' }
  | { kind: 'complete' };

export interface Listing {
  list: ListState;
  /** Most spent first. */
  members: readonly MemberSpend[];
  /** People and pages of the whole list, as far as claude.ai says. */
  people: number | undefined;
  pages: number | undefined;
  /** Rows that tell neither who nor how much. */
  unreadable: number;
  /** Did the list get longer or shorter meanwhile? Then somebody may have moved to a page that was read. */
  changed: boolean;
  /** When the last page came; milliseconds since 1970. */
  readAt: number | undefined;
}

export type ListingEvent =
  /** Moments in milliseconds since 1970. */
  | { type: 'read' | 'resume'; at: number }
  | { type: 'stop' }
  | { type: 'page'; number: number; page: ListPage; at: number }
  | { type: 'ended'; next?: number | undefined; failure?: Failure | undefined };

interface ListPage {
  members: readonly MemberSpend[];
  unreadable: number;
  total: number | undefined;
  pages: number | undefined;
}

export const NO_LISTING: Listing = {
  list: { kind: 'idle' },
  members: [],
  people: undefined,
  pages: undefined,
  unreadable: 0,
  changed: false,
  readAt: undefined,
};

const BEGUN: Listing = { ...NO_LISTING, list: { kind: 'reading', page: 1 } };

/** Was what is listed so far, if anything, read in the month of this moment? */
function isOfMonth({ readAt }: Listing, at: number): boolean {
  return readAt === undefined || isSameMonth(readAt, at);
}

/** What one thing that happened makes of the listing. What does not fit its state changes nothing. */
export function afterListing(listing: Listing, event: ListingEvent): Listing {
  const { list } = listing;
  switch (event.type) {
    case 'read':
      return list.kind === 'reading' ? listing : BEGUN;
    case 'resume':
      if (list.kind !== 'halted') return listing;
      // What is left of the list tells of another month than what was read of it.
      if (!isOfMonth(listing, event.at)) return BEGUN;
      return { ...listing, list: { kind: 'reading', page: list.next } };
    case 'stop':
      return list.kind === 'halted' ? { ...listing, list: { kind: 'stopped' } } : listing;
    case 'page': {
      if (list.kind !== 'reading') return listing;
      const { members, total, pages, unreadable } = event.page;
      const isSame = isOfMonth(listing, event.at);
      const isLonger = (total ?? listing.people) !== (listing.people ?? total);
      return {
        list: { kind: 'reading', page: event.number + 1 },
        members: withPage(isSame ? listing.members : [], members),
        people: total ?? listing.people,
        pages: pages ?? listing.pages,
        unreadable: listing.unreadable + unreadable,
        changed: listing.changed || isLonger || !isSame,
        readAt: event.at,
      };
    }
    case 'ended':
      if (list.kind !== 'reading') return listing;
      return {
        ...listing,
        list:
          event.next === undefined
            ? { kind: 'complete' }
            : { kind: 'halted', next: event.next, failure: event.failure },
      };
  }
}

/**
 * Was everybody read, as far as claude.ai says how many there are? A list that is sorted anew between two
 * pages tells some twice and others not at all.
 */
export function isWhole({ list, members, people, unreadable, changed }: ListedSoFar): boolean {
  const isAll = people === undefined || members.length >= people;
  return list.kind === 'complete' && unreadable === 0 && !changed && isAll;
}

type ListedSoFar = Pick<Listing, 'list' | 'members' | 'people' | 'unreadable' | 'changed'>;
