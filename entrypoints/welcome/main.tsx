import '../../components/styles/guide.css';
import '../../components/styles/options.css';
import '../../components/styles/popup.css';
import '../../components/styles/welcome.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from '../../browser/browser';
import { type Sending, send } from '../../browser/send';
import { ORGANIZATION_USAGE, PERSONAL_USAGE } from '../../claude/addresses';
import { diagnose } from '../../claude/messages/diagnose';
import type { Action } from '../../components/model';
import { FirstRun } from '../../components/views/FirstRun';
import type { Confirmation } from '../../components/views/Message';
import { confirm } from '../../guide/deeds';
import { mailAddress, subjectOf } from '../../guide/handover';
import type { MessageStep } from '../../guide/texts';

const root = document.getElementById('welcome');
const door = (['error', 'billing', 'it'] as const).find((name) => location.hash === `#${name}`);
let confirmation: Confirmation | undefined;

function draw(): void {
  if (!root) return;
  render(<FirstRun act={act} diagnose={diagnose} confirmation={confirmation} door={door} />, root);
}

/** Nothing is read or stored here: texts leave the guide, claude.ai is opened, and no more. */
function act(action: Action): void {
  switch (action.type) {
    case 'open-usage-page':
      return void browser.tabs.create({ url: action.own ? PERSONAL_USAGE : ORGANIZATION_USAGE });
    case 'copy':
    case 'share':
      return void leave(action.step, action);
    case 'mail':
      return void leave(action.step, mailOf(action));
  }
}

async function leave(step: MessageStep, sending: Sending): Promise<void> {
  for (const result of await send(sending, (url) => browser.tabs.create({ url }))) {
    confirmation = confirm(step, result, Date.now()) ?? confirmation;
  }
  draw();
}

function mailOf({ step, text, fits }: Extract<Action, { type: 'mail' }>): Sending {
  const subject = i18n.t(subjectOf(step));
  return fits
    ? { type: 'mail', address: mailAddress(subject, text) }
    : { type: 'mail', address: mailAddress(subject, ''), paste: text };
}

document.documentElement.lang = browser.i18n.getUILanguage();
draw();
