import { type Driver, inGuide, onPage } from './driver.ts';

/** Called after each stretch of the way with what is to be seen now. */
export type OnScene = (name: string, sentence: string) => Promise<void>;

const step = (name: string, rest = '') => inGuide(`[data-step="${name}"]${rest}`);
const spotlight = (name: string) => inGuide(`[data-spotlight="${name}"]`);
const action = (name: string, action: string) => step(name, ` [data-action="${action}"]`);

/**
 * The main job as an owner does it who arrives in the personal account. Every step by the person is
 * a real click or key on what is visible; what should follow is checked, and an error thrown where
 * it does not.
 */
export async function mainJob(driver: Driver, onScene: OnScene): Promise<void> {
  const { goto, see, gone, press, fill, arrives, badge } = driver;
  const isDone = (name: string) => see(step(name, '[data-status="done"]'));
  const point = async (name: string) => {
    await press(action(name, 'show'));
    await see(spotlight(name));
  };

  await goto('https://claude.ai/settings/usage');
  await see(inGuide('[data-guide][data-standing="wrong-organization"]', 'Personal (Max)'));
  await see(inGuide('[data-guide]', 'Acme (Team)'));
  await badge('!');
  await onScene('wrong-account', 'Arrived in the personal account: the guide warns, names both.');

  await press(inGuide('[data-action="show"]'));
  await see(spotlight('account'));
  await onScene('how-to-switch', 'The guide points at the account menu.');

  await press(onPage('[data-testid="user-menu-button"]'));
  await see(spotlight('account'));
  await onScene('choose-acme', 'In the open menu it points at the workspace.');

  await press(onPage('[role="menuitemradio"]', 'Acme'));
  await arrives('/new');
  await see(inGuide('[data-guide][data-standing="manager"]', 'You are in Acme (Team) now'));
  // What was not read yet is no failure.
  await see(inGuide('.small-steps .mark-todo'));
  await gone(inGuide('.small-steps .mark-unknown'));
  await onScene('switched', 'Switched: the guide leads on to the page of the organization.');

  await press(inGuide('[data-action="open-usage-page"]'));
  await arrives('/admin-settings/usage');
  await isDone('account');
  await see(step('claim', '[data-status="todo"][aria-current="step"]'));
  await onScene('workspace', "In Acme, on the organization's page: the account is right.");

  await point('claim');
  await onScene('spotlight', "The guide points at claude.ai's own button.");

  await press(onPage('button', 'Claim your credit'));
  await isDone('claim');
  await isDone('balance');
  await gone(spotlight('claim'));
  await onScene('claimed', 'Claimed by the person: claude.ai confirms credit and balance.');

  await press(action('notify', 'copy'));
  // Copied is not sent: the guide asks.
  await press(action('notify', 'mark'));
  await isDone('notify');
  await onScene('told', 'The team has its message.');

  await point('spend-cap');
  await press(onPage('button', 'Adjust limit'));
  await fill(onPage('[role="dialog"] [name="monthly-limit"]'), '500');
  await press(onPage('[role="dialog"] [type="submit"]'));
  await isDone('spend-cap');
  await onScene('cap', 'The monthly cap is set, and was read from claude.ai.');

  await point('auto-reload');
  await onScene('auto-reload', 'Next it points at auto-reload and suggests the amounts.');
  await press(onPage('button', 'Auto-reload'));
  await gone(spotlight('auto-reload'));
  await onScene('auto-reload-dialog', 'In the dialog, the suggested amounts stand beside it.');
  await fill(onPage('[role="dialog"] [name="reload-threshold"]'), '25');
  await fill(onPage('[role="dialog"] [name="reload-target"]'), '125');
  await press(onPage('[role="dialog"] [type="submit"]'));
  await isDone('auto-reload');

  await press(action('bookmark', 'mark'));
  await isDone('bookmark');
  await badge('');
  await onScene('all-done', 'The page is bookmarked: all done.');

  await driver.own('popup.html', async (popup) => {
    await popup.see(onPage('[data-organization]', 'Acme'));
    await popup.see(onPage('[data-step="bookmark"][data-status="done"]'));
  });
}
