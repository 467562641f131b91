import table from './labels.json' with { type: 'json' };

/** claude.ai's own labels in the language its page shows, for the guide's sentences. */
export function quotesIn(language: string) {
  return {
    claim: quote('claim-button', language),
    autoReload: quote('auto-reload', language),
    adjustLimit: quote('adjust-limit', language),
    currentBalance: quote('current-balance', language),
    turnOn: quote('usage-credits', language),
    buy: quote('buy-usage-credits', language),
    members: quote('members', language),
    organizationSettings: quote('organization-settings', language),
    usage: quote('usage', language),
    billing: quote('billing', language),
    personal: 'Personal',
    settings: quote('settings', language),
    // Known in English only (2026): what the page shows stands in its place where it was found.
    request: 'Request usage credits',
  };
}

/** The label as claude.ai writes it in this language (BCP 47); English where it is not known. */
function quote(label: keyof typeof table, language: string): string {
  const translations: { [language: string]: string } = table[label];
  const short = language.split('-')[0] ?? '';
  const key = Object.hasOwn(translations, language)
    ? language
    : Object.keys(translations).find((name) => name.split('-')[0] === short);
  return translations[key ?? 'en-US'] ?? table[label]['en-US'];
}
