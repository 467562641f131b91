import { ORGANIZATION_USAGE } from '../../claude/addresses';
import { askOnce } from '../../claude/api/ask';
import { readMemberSpend } from '../../claude/api/member-spend';
import type { SpendAction, SpendModel } from '../../components/spend/model';
import type { Fact, SpendCap } from '../../guide/facts';
import {
  type DroppedFiles,
  NO_FILES,
  newestReport,
  seatAdviceFrom,
} from '../../guide/spend/dropped-files';
import {
  afterListing,
  type Listing,
  type ListingEvent,
  NO_LISTING,
} from '../../guide/spend/listing';
import { spentInMonth } from '../../guide/spend/sum';
import { withFiles } from './spend-files';

/** What the page knows of the workspace whose members are listed. */
export interface SpendWorkspace {
  id: string;
  name: string;
  /** What it has spent in a month, as far as it was read. */
  cap: Fact<SpendCap> | undefined;
}

export interface SpendPart {
  model: (workspace: SpendWorkspace) => SpendModel;
  act: (action: SpendAction, workspace: SpendWorkspace) => void;
  /** Another workspace is shown: nothing of the former one's members stays. */
  forget: () => void;
}

/**
 * Who spends what, on the page that shows it: read when asked, with the person's own session, held in
 * memory, gone with the page.
 */
export function createSpend(
  onChange: () => void,
  openPage: (address: string) => void,
  language: string,
  lifetime: AbortSignal,
): SpendPart {
  let listing: Listing = NO_LISTING;
  let files: DroppedFiles = NO_FILES;
  let lines: number | undefined;
  let query = '';
  let copied: SpendModel['copied'];
  let reading = new AbortController();

  const happen = (event: ListingEvent) => {
    listing = afterListing(listing, event);
    onChange();
  };
  const read = async (organization: string) => {
    if (listing.list.kind !== 'reading') return;
    const mine = new AbortController();
    reading = mine;
    const signal = AbortSignal.any([lifetime, mine.signal]);
    const now = () => Date.now();
    const get = (path: string) => askOnce(path, { fetch, now, signal, credentials: 'include' });
    const end = await readMemberSpend(
      get,
      organization,
      listing.list.page,
      signal,
      (page, number) => happen({ type: 'page', number, page, at: now() }),
    );
    // The list may have been forgotten meanwhile, and another one begun.
    if (reading !== mine) return;
    happen({
      type: 'ended',
      next: 'next' in end ? end.next : undefined,
      failure: 'failure' in end ? end.failure : undefined,
    });
  };
  const copy = async (text: string, what: 'csv' | 'message') => {
    try {
      await navigator.clipboard.writeText(text);
      copied = what;
    } catch {
      copied = 'failed';
    }
    onChange();
  };
  const take = async (dropped: readonly File[]) => {
    lines = 0;
    onChange();
    files = await withFiles(files, dropped, lifetime, (count) => {
      lines = count;
      onChange();
    });
    lines = undefined;
    onChange();
  };

  return {
    model: ({ name, cap }) => {
      const now = Date.now();
      const asOf = listing.readAt ?? now;
      return {
        ...listing,
        organizationName: name,
        language,
        now,
        asOf,
        total: spentInMonth(cap, asOf),
        query,
        copied,
        files: {
          report: newestReport(files)?.report,
          currency: newestReport(files)?.currency ?? 'USD',
          lines,
          seats: seatAdviceFrom(files),
          knowsSeats: files.seats.size > 0,
          billing: files.billing,
          names: files.names,
          faults: files.faults,
        },
      };
    },
    act: (action, { id }) => {
      if (action.type !== 'copy-csv' && action.type !== 'copy-message') copied = undefined;
      switch (action.type) {
        case 'read':
        case 'resume':
          happen({ type: action.type, at: Date.now() });
          return void read(id);
        case 'cancel':
          return reading.abort();
        case 'stop':
          return happen(action);
        case 'find':
          query = action.text;
          return onChange();
        case 'copy-csv':
          return void copy(action.text, 'csv');
        case 'copy-message':
          return void copy(action.text, 'message');
        case 'open-usage-page':
          return openPage(ORGANIZATION_USAGE);
        case 'take-files':
          return void take(action.files);
        case 'choose-billing':
          files = { ...files, billing: action.billing };
          return onChange();
        case 'forget-files':
          files = NO_FILES;
          return onChange();
      }
    },
    forget: () => {
      reading.abort();
      reading = new AbortController();
      listing = NO_LISTING;
      query = '';
    },
  };
}
