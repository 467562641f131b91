import { ORGANIZATION_USAGE } from '../../claude/addresses';
import type { SpendAction, SpendModel } from '../../components/spend/model';
import type { Fact, SpendCap } from '../../guide/facts';
import { spentInMonth } from '../../guide/spend/sum';
import { createMemberList } from './member-list';
import { createSpendFiles } from './spend-files';

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

/** Who spends what, on the page that shows it; nothing of it outlives the page. */
export function createSpend(
  onChange: () => void,
  openPage: (address: string) => void,
  language: string,
  lifetime: AbortSignal,
): SpendPart {
  const list = createMemberList(onChange, lifetime);
  const files = createSpendFiles(onChange, lifetime);
  let query = '';
  let copied: SpendModel['copied'];

  const copy = async (text: string, what: 'csv' | 'message') => {
    try {
      await navigator.clipboard.writeText(text);
      copied = what;
    } catch {
      copied = 'failed';
    }
    onChange();
  };
  return {
    model: ({ name, cap }) => {
      const listing = list.now();
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
        files: files.model(),
      };
    },
    act: (action, { id }) => {
      if (action.type !== 'copy-csv' && action.type !== 'copy-message') copied = undefined;
      switch (action.type) {
        case 'read':
        case 'resume':
          return list.read(action.type, id);
        case 'cancel':
          return list.cancel();
        case 'stop':
          return list.stop();
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
          return files.take(action.files);
        case 'choose-billing':
          return files.chooseBilling(action.billing);
        case 'forget-files':
          return files.forget();
      }
    },
    forget: () => {
      list.forget();
      query = '';
    },
  };
}
