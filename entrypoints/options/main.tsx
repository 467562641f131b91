import '../../components/guide.css';
import '../../components/options.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { tellBackground } from '../../browser/messages';
import { exportStore, readEverything, watchMemory } from '../../browser/store';
import { Options, type OptionsAction } from '../../components/Options';
import { performWeekly, weeklyModel } from './weekly';

const lifetime = new AbortController();
const language = browser.i18n.getUILanguage();
let erased = false;

async function draw(): Promise<void> {
  const [{ login, choices, records }, { unreadable }] = await Promise.all([
    readEverything(),
    exportStore(),
  ]);
  const organizations = [
    ...(login?.memberships ?? []).map((membership) => membership.organization),
    ...records.map((record) => record.organization),
  ];
  const unique = [...new Map(organizations.map((o) => [o.id, o])).values()];
  const { pinned, accepted } = choices;
  const weekly = await weeklyModel(choices, language);
  const model = { organizations: unique, pinned, accepted, unreadable, language, erased, weekly };
  const root = document.getElementById('options');
  if (root) render(<Options model={model} act={(action) => void perform(action)} />, root);
}

async function perform(action: OptionsAction): Promise<void> {
  switch (action.type) {
    case 'pin':
      await tellBackground({ type: 'choose', pin: action.organization });
      break;
    case 'warn-again':
      await tellBackground({ type: 'choose', warnAgain: action.organization });
      break;
    case 'erase':
      erased = (await tellBackground({ type: 'erase' })) === 'done';
      break;
    case 'export':
      return save((await exportStore()).json);
    default:
      await performWeekly(action);
  }
  await draw();
}

/** Hands the text to the browser's own download. */
function save(json: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = 'workspace-credit-guide.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

watchMemory(() => void draw(), lifetime.signal);
addEventListener('pagehide', () => lifetime.abort());
document.documentElement.lang = language;
void draw();
