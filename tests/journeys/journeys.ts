import type { Settings } from '../claude-ai/server.ts';
import { type Driver, inGuide, onPage } from './driver.ts';
import { mainJob } from './main-job.ts';

const ORGANIZATION = 'https://claude.ai/admin-settings/usage';
const PERSONAL = 'https://claude.ai/settings/usage';

/** What somebody does, and what they should see, written once for every browser. */
export interface Journey {
  name: string;
  world: Partial<Settings>;
  /** Left to the deep run in the second browser. */
  deep?: boolean;
  go: (driver: Driver) => Promise<void>;
}

/** What a person of this kind reads first. */
function reads(
  persona: Settings['persona'],
  address: string,
  standing: string,
  ...texts: readonly string[]
): Journey {
  return {
    name: `${persona} reads what matters first`,
    world: { persona },
    deep: persona !== 'member',
    go: async ({ goto, see }) => {
      await goto(address);
      await see(inGuide(`[data-guide][data-standing="${standing}"]`));
      for (const text of texts) await see(inGuide('[data-guide]', text));
    },
  };
}

export const journeys: readonly Journey[] = [
  {
    name: 'an owner goes from the wrong account to a finished checklist',
    world: { persona: 'personal-and-team' },
    go: (driver) => mainJob(driver, async () => {}),
  },
  reads('member', PERSONAL, 'member', 'Only an Owner can buy for Acme'),
  reads('membership-admin', PERSONAL, 'member', 'Admins manage people, not money'),
  reads('enterprise-owner', ORGANIZATION, 'manager', 'not needed'),
  reads('owner-high-demand', ORGANIZATION, 'manager', 'Nothing to click today'),
  reads('personal-only', PERSONAL, 'personal-only'),
  {
    name: 'the small form stays small after a reload, and opens again',
    world: {},
    go: async ({ goto, see, press }) => {
      await goto(ORGANIZATION);
      await see(inGuide('[data-guide][data-view="panel"]'));
      await press(inGuide('[data-action="collapse"]'));
      await see(inGuide('[data-guide][data-view="pill"]'));
      await goto(ORGANIZATION);
      await see(inGuide('[data-guide][data-view="pill"]'));
      await press(inGuide('[data-action="expand"]'));
      await see(inGuide('[data-guide][data-view="panel"]'));
    },
  },
  {
    name: 'Escape ends the pointing',
    world: {},
    deep: true,
    go: async ({ goto, see, gone, press, key }) => {
      await goto(ORGANIZATION);
      await press(inGuide('[data-step="claim"] [data-action="show"]'));
      await see(inGuide('[data-spotlight="claim"]'));
      await key('Escape');
      await gone(inGuide('[data-spotlight="claim"]'));
    },
  },
  {
    name: "a page's script presses nothing, and what it removes comes back",
    world: {},
    go: async ({ goto, see, script }) => {
      await goto(ORGANIZATION);
      await see(inGuide('[data-step="claim"] [data-action="show"]'));
      await script(`
        const root = document.querySelector('workspace-credit-guide').shadowRoot;
        for (const act of root.querySelectorAll('[data-action]')) act.click();`);
      await see(inGuide('[data-guide][data-view="panel"]'));
      await see(inGuide('[data-step="notify"]:not([data-status="done"])'));
      await script(`document.querySelector('workspace-credit-guide').remove()`);
      await see(inGuide('[data-guide][data-view="panel"]'));
    },
  },
  {
    name: 'what cannot be read is not known',
    world: { faults: { 'other:account': 500 } },
    go: async ({ goto, see, badge }) => {
      await goto(ORGANIZATION);
      await see(inGuide('[data-guide][data-standing="unknown"]'));
      await badge('?');
    },
  },
  {
    name: 'the options name the workspace once it has been read',
    world: {},
    go: async (driver) => {
      await driver.goto(ORGANIZATION);
      await driver.see(inGuide('[data-step="account"][data-status="done"]'));
      await driver.own('options.html', (options) => options.see(onPage('body', 'Acme')));
    },
  },
];
