import { askToRead } from '../../browser/access';
import { browser } from '../../browser/browser';
import type { ToBackground } from '../../browser/messages';
import { sendToOverlay } from '../../browser/messenger';
import { type Sending, send } from '../../browser/send';
import { storeFor } from '../../browser/storage';
import { ORGANIZATION_BILLING, PERSONAL_USAGE, usagePageAt } from '../../claude/addresses';
import type { Action, GuideModel } from '../../components/model';
import { mailOf } from '../../components/words/mail';
import { confirm, type Deed, toldOf } from '../../guide/deeds';
import { type Standing, usagePlaceOf } from '../../guide/standing';
import type { MessageStep } from '../../guide/texts';
import { sceneOf } from './model';
import { openUsagePage, readAgain, type Subject } from './subject';

/** What was just copied, mailed or shared, or could not be. */
export type Confirmation = Pick<GuideModel, 'copied' | 'notCopied'>;

/** What an act of the person's needs of the popup. */
export interface Stage {
  subject: () => Subject | undefined;
  /** Sends it, and shows what has become of it. */
  tell: (message: ToBackground) => Promise<void>;
  confirm: (confirmation: Confirmation) => void;
  redraw: () => Promise<void>;
}

/** Carries out what the person pressed in the popup. */
export async function perform(action: Action, stage: Stage): Promise<void> {
  const { tell } = stage;
  const tab = stage.subject();
  if (action.type === 'save-bookmark') return saveBookmark(tell);
  if (action.type === 'allow-access') return void ((await askToRead()) && stage.redraw());
  if (action.type === 'watch') return watchDaily(stage);
  if (action.type === 'reload-tab') return void (tab && browser.tabs.reload(tab.id));
  const memory = await storeFor(tab ?? {}).read();
  const standing = sceneOf(memory, stage.subject()?.state)?.standing;
  const usagePage = usagePageAt(usagePlaceOf(standing));
  switch (action.type) {
    case 'show': {
      const isThere = tab?.state?.place === usagePlaceOf(standing);
      const isHere = action.step === 'account' || isThere;
      if (tab && isHere && (await sendToOverlay(tab.id, { type: 'show', step: action.step })))
        return window.close();
      return openUsagePage(
        tab,
        action.step,
        action.step === 'api-credit' ? ORGANIZATION_BILLING : usagePage,
      );
    }
    case 'open-usage-page':
      return openUsagePage(tab, undefined, action.own ? PERSONAL_USAGE : usagePage);
    case 'copy':
    case 'share':
      return leave(stage, action.step, action, standing);
    case 'mail':
      return leave(stage, action.step, mailOf(action), standing);
    case 'remind':
      stage.confirm({ copied: 'reminder' });
      return tellOf(stage, action, standing);
    case 'read-again':
      return (await readAgain(tab, usagePage))
        ? undefined
        : openUsagePage(tab, undefined, usagePage);
    case 'open-billing':
      return openUsagePage(tab, undefined, ORGANIZATION_BILLING);
    case 'choose-organization':
      return void (tab && (await sendToOverlay(tab.id, action)));
    case 'open-options':
      return browser.runtime.openOptionsPage();
    case 'open-welcome':
      await browser.tabs.create({ url: new URL('/welcome.html#it', location.href).href });
      return window.close();
    // What only the overlay offers.
    case 'stop':
    case 'reach':
    case 'reload-page':
    case 'copy-report':
      return;
    default:
      return tellOf(stage, action, standing);
  }
}

async function tellOf({ tell }: Stage, deed: Deed, standing: Standing | undefined): Promise<void> {
  const told = toldOf(deed, standing, Date.now());
  if (told) await tell(told);
}

async function leave(
  stage: Stage,
  step: MessageStep,
  sending: Sending,
  standing: Standing | undefined,
): Promise<void> {
  for (const result of await send(sending, (url) => browser.tabs.create({ url }))) {
    const confirmation = confirm(step, result, Date.now());
    if (confirmation) stage.confirm(confirmation);
    await stage.redraw();
    if (result !== 'refused' && result !== 'kept') {
      await tellOf(stage, { type: 'sent', step, how: result }, standing);
    }
  }
}

/** Asks within the click, too; refused, the guide reads and shows, and the options tell more. */
async function watchDaily(stage: Stage): Promise<void> {
  const asked = browser.permissions.request({ permissions: ['notifications'] });
  await tellOf(stage, { type: 'watch' }, undefined);
  await asked;
}

/** Asks for the permission within the click; the background saves even if the question closes us. */
async function saveBookmark(tell: Stage['tell']): Promise<void> {
  if (await browser.permissions.request({ permissions: ['bookmarks'] })) {
    await tell({ type: 'keep-bookmark' });
  }
}
