import '../../components/styles/guide.css';
import '../../components/styles/options.css';
import { render } from 'preact';
import { askToRead, mayRead, watchAccess } from '../../browser/access';
import { browser } from '../../browser/browser';
import type { Memory } from '../../browser/memory';
import { ImportResult, type ToBackground } from '../../browser/messages';
import { ask, sendToBackground } from '../../browser/messenger';
import { exportStore } from '../../browser/own-data';
import { askPolicy } from '../../browser/policy';
import { ordinary, watchStorage } from '../../browser/storage';
import { isFull } from '../../browser/writing';
import type { Imported, OptionsAction, OptionsModel } from '../../components/options/model';
import { Options } from '../../components/options/Options';
import type { ReadPolicy } from '../../guide/managed';
import { currencyIn } from '../../guide/reading';
import type { Remembered } from '../../guide/scene';
import type { Policy, Settings } from '../../guide/settings';
import { dailyModel, performWatch } from './daily';
import { performWeekly, weeklyModel } from './weekly';

const lifetime = new AbortController();
const language = browser.i18n.getUILanguage();
let erased = false;
let isNotSaved = false;
let imported: Imported | undefined;
/** As the browser hands it over, which right after its start may take seconds. */
let read: ReadPolicy | undefined;
/** Counts the drawings: one that took longer than the next must not come after it. */
let drawings = 0;

async function draw(): Promise<void> {
  drawings += 1;
  const mine = drawings;
  const [memory, { unreadable, newer }, canRead, full] = await Promise.all([
    ordinary.read(),
    exportStore(),
    mayRead(),
    isFull(),
  ]);
  const root = document.getElementById('options');
  // Until then, what the company had set before holds.
  const policy = read ?? { policy: memory.policy, held: [], broken: [] };
  const model = {
    ...modelOf(memory, policy),
    unreadable,
    newer,
    canRead,
    isFull: full,
    isNotSaved,
    weekly: await weeklyModel(memory.choices, policy.policy, language),
    daily: await dailyModel(memory.choices, language),
  };
  if (root && mine === drawings)
    render(<Options model={model} act={(action) => void perform(action)} />, root);
}

async function drawWithPolicy(): Promise<void> {
  void draw();
  read = await askPolicy();
  await draw();
}

function modelOf(
  memory: Remembered & Memory,
  { policy, held, broken }: Pick<ReadPolicy, 'held' | 'broken'> & { policy?: Policy | undefined },
): Omit<
  OptionsModel,
  'unreadable' | 'newer' | 'weekly' | 'daily' | 'canRead' | 'isFull' | 'isNotSaved'
> {
  const { logins, choices, records } = memory;
  const organizations = [
    ...logins.flatMap(({ memberships }) => memberships.map((m) => m.organization)),
    ...records.map((record) => record.organization),
  ];
  const reading = (records.find((r) => r.organization.id === choices.pinned) ?? records[0])
    ?.reading;
  return {
    organizations: [...new Map(organizations.map((o) => [o.id, o])).values()],
    settings: choices,
    byCompany: {
      ...modes(policy?.defaults, 'default'),
      ...modes(policy?.enforced, 'enforced'),
    },
    policy: { held, broken },
    workspaceName: policy?.workspaceName,
    teamSize: reading?.teamSize?.value,
    currency: currencyIn(reading),
    accepted: choices.accepted,
    language,
    erased,
    imported,
  };
}

function modes(settings: Settings = {}, mode: 'default' | 'enforced'): OptionsModel['byCompany'] {
  return Object.fromEntries(Object.keys(settings).map((name) => [name, mode]));
}

/** What could not be saved is said, for the page goes back to what is stored. */
async function tell(message: ToBackground): Promise<void> {
  isNotSaved = (await sendToBackground(message)) !== 'done';
}

async function perform(action: OptionsAction): Promise<void> {
  switch (action.type) {
    case 'pin':
      await tell({ type: 'choose', pin: action.organization });
      break;
    case 'warn-again':
      await tell({ type: 'choose', warnAgain: action.organization });
      break;
    case 'set':
      await tell({ type: 'choose', set: action.settings });
      break;
    case 'unset':
      await tell({ type: 'choose', unset: [action.name] });
      break;
    case 'watch':
      await performWatch(action.watch, tell);
      break;
    case 'allow-access':
      await askToRead();
      break;
    case 'erase':
      erased = (await sendToBackground({ type: 'erase' })) === 'done';
      break;
    case 'import':
      imported = await importFile(action.file);
      break;
    case 'export':
      return save((await exportStore()).json);
    default:
      await performWeekly(action, tell);
  }
  await draw();
}

/** Larger files are not the guide's: a year of twenty workspaces is a tenth of it. */
const LARGEST_FILE_BYTES = 10_000_000;

async function importFile(file: File): Promise<Imported> {
  if (file.size > LARGEST_FILE_BYTES) return { result: 'foreign' };
  const text = await file.text();
  return (await ask({ type: 'import', text }, ImportResult)) ?? { result: 'failed' };
}

/** Hands the text to the browser's own download. */
function save(json: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = 'workspace-credit-guide.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

watchStorage(() => void drawWithPolicy(), lifetime.signal);
watchAccess(() => void draw());
addEventListener('pagehide', () => lifetime.abort());
document.documentElement.lang = language;
void drawWithPolicy();
