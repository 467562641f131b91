import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The texts of one language as Chrome keeps them: message by key. */
export async function readTexts(language: string): Promise<{ [key: string]: string }> {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** What `browser.i18n.getMessage` does; a missing text is shown as its key. */
export function fillIn(message: string | undefined, key: string, values: readonly string[]) {
  return (message ?? `⟦${key}⟧`).replace(/\$([1-9])/g, (_, n) => values[Number(n) - 1] ?? '');
}
