import { i18n } from '#i18n';

export type LastingTexts = ReturnType<typeof lastingTexts>;

/** What is said when the extension, and with it all its texts, is gone; and the language of all. */
export function lastingTexts() {
  return {
    stale: {
      text: i18n.t('panel.reloadPage'),
      name: i18n.t('name'),
      close: i18n.t('panel.close'),
    },
    // English where the browser's language is not among ours.
    root: { lang: i18n.t('panel.language'), dir: i18n.t('panel.direction') },
  };
}
