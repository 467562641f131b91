import * as z from 'zod/mini';
import { FIREFOX_ID } from '../../packaging/identity.ts';
import type { Firefox } from './firefox.ts';

/** What the person does to Firefox itself, outside of any page. */

const EXTENSION = `const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');`;
const ACTION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  ${EXTENSION}
  const browserAction = ExtensionParent.apiManager.global.browserActionFor(extension);`;

/** As in about:addons, under "Permissions". */
export async function setPermissions(
  { privileged }: Firefox,
  act: 'add' | 'remove',
  permissions: { permissions?: string[]; origins?: string[] },
): Promise<void> {
  const wanted = JSON.stringify({ permissions: [], origins: [], ...permissions });
  await privileged(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    ${EXTENSION}
    await ExtensionPermissions.${act}('${FIREFOX_ID}', ${wanted}, extension);`);
}

/** Opens the popup as a press on the guide's button in the toolbar does. */
export async function pressToolbarButton({ privileged }: Firefox): Promise<void> {
  await privileged(`${ACTION} await browserAction.triggerAction(window);`);
}

/**
 * Looks into the `document` of the popup that stands open, which WebDriver BiDi does not see.
 *
 * @returns the expression's value; "not answered" of a popup that is coming or going; `undefined` where
 *   none is open.
 */
export async function inOpenPopup({ privileged }: Firefox, expression: string): Promise<unknown> {
  const script = `data:,${encodeURIComponent(
    `{ const { document } = content; sendAsyncMessage('guide-test', JSON.stringify(${expression})); }`,
  )}`;
  const answer = await privileged(`
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const popup = window.document.querySelector('.webextension-popup-browser');
    if (!popup) return null;
    return await new Promise((resolve) => {
      // One that is just coming or going may never hear the question.
      window.setTimeout(() => resolve('"not answered"'), 1000);
      popup.messageManager.addMessageListener('guide-test', function listen({ data }) {
        popup.messageManager.removeMessageListener('guide-test', listen);
        resolve(data);
      });
      popup.messageManager.loadFrameScript(${JSON.stringify(script)}, false);
    });`);
  const text = z.nullable(z.string()).parse(answer);
  return text === null ? undefined : JSON.parse(text);
}

export async function closePopup({ privileged }: Firefox): Promise<void> {
  await privileged(`
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    window.document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup();`);
}

/** Stops the guide's background, as Firefox does after half a minute without work. */
export async function stopBackground({ privileged }: Firefox): Promise<void> {
  await privileged(`${EXTENSION} await extension.terminateBackground();`);
}

/** Presses the person's shortcut Alt+Shift with this letter. */
export async function pressShortcut({ privileged }: Firefox, letter: string): Promise<void> {
  await privileged(`
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const key = [...window.document.querySelectorAll('keyset[id^="ext-keyset"] key')]
      .find((each) => each.getAttribute('key') === '${letter}');
    if (!key) throw new Error('There is no such shortcut.');
    key.doCommand();`);
}
