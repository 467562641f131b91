import { createI18n } from '@wxt-dev/i18n';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fillIn, readTexts } from '../../gallery/texts.ts';

/** The real English texts in place of `#i18n`: `vi.mock('#i18n', () => import('./texts'))`. */
const messages = await readTexts('en');

const getMessage = (key: string, values: readonly string[] = []) =>
  fillIn(messages[key], key, values);
Object.assign(fakeBrowser.i18n, { getMessage });

export const i18n = createI18n();
