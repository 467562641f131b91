/** What a tool said when its request was rejected. The order is the one of the texts. */
export const DIAGNOSIS_IDS = [
  'organization-unclaimed',
  'personal-unclaimed',
  'personal-add-more',
  'personal-out',
  'organization-out',
  'organization-cap',
  'member-cap',
  'rate-limit',
  'api-key',
] as const;
export type DiagnosisId = (typeof DIAGNOSIS_IDS)[number];

/** Longer texts are read from their end, where the last error stands. */
const LIMIT = 2_000_000;

const ESC = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
/** Titles and links of terminals: they end with a bell or an escaped backslash. */
const LINKS = new RegExp(`${ESC}\\][^${ESC}${BELL}]*(?:${BELL}|${ESC}\\\\)?`, 'g');
/** Colours and cursor moves; also colours whose escape was written out or lost in copying. */
const MOVES = new RegExp(`${ESC}\\[[0-9;:?]*[A-Za-z]`, 'g');
const COLOURS = /(?:\\x1b|\\033|\\e|\^\[)?\[[0-9;]*m/gi;

interface Rule {
  id: DiagnosisId;
  /** Of a compacted text. Gaps are short and bounded, so that any text is searched in linear time. */
  says: RegExp;
}

/**
 * The tools' messages by their telling parts, compacted. None spans an apostrophe, whose escape may
 * itself be broken over two lines; what is left of it stands in the gaps.
 */
const RULES: readonly Rule[] = [
  {
    id: 'organization-unclaimed',
    says: /addedacredittoyourorganization|askyourworkspaceadmintoclaim/g,
  },
  { id: 'organization-out', says: /outofextrausageaskyour/g },
  { id: 'organization-cap', says: /hityourorg.{0,12}?monthly(?:usage|spend|extrausage)limit/g },
  { id: 'member-cap', says: /hityourindividual(?:spend|usage)limit/g },
  { id: 'personal-unclaimed', says: /credittogetyoustarted|claimitat.{0,12}?settingsusage/g },
  { id: 'personal-add-more', says: /notyourplanlimitsaddmoreat/g },
  { id: 'personal-out', says: /outofextrausageaddmoreat/g },
  { id: 'api-key', says: /creditbalanceistoolow|plansbilling|invalidxapikey/g },
  { id: 'rate-limit', says: /wouldexceedyour.{0,24}?ratelimit/g },
];

/** What also stands beside other messages: it counts only where no message was recognised. */
const HINTS: readonly Rule[] = [
  { id: 'rate-limit', says: /ratelimiterror/g },
  { id: 'api-key', says: /xapikey/g },
];

/**
 * Which known message a pasted text holds, whatever a tool, a log or a terminal put around or into
 * it. Of several messages the last one counts, for a log or a terminal ends with what is true now.
 * The messages are those of public sources, 2026. A message says what its tool was told, which may
 * lag behind claude.ai: it never proves that a credit is unclaimed.
 */
export function diagnose(text: string): DiagnosisId | 'unknown' {
  const compact = compacted(text.slice(-LIMIT));
  return lastOf(RULES, compact) ?? lastOf(HINTS, compact) ?? 'unknown';
}

function lastOf(rules: readonly Rule[], compact: string): DiagnosisId | undefined {
  let last: { id: DiagnosisId; at: number } | undefined;
  for (const { id, says } of rules) {
    for (const { index } of compact.matchAll(says)) {
      if (!last || index > last.at) last = { id, at: index };
    }
  }
  return last?.id;
}

/** Lower-case letters and digits only, in today's and yesterday's name of the credits alike. */
function compacted(text: string): string {
  return uncoloured(unescaped(uncoloured(text)))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/(?:extra)?usagecredits/g, 'extrausage');
}

function uncoloured(text: string): string {
  return text.replace(LINKS, '').replace(MOVES, '').replace(COLOURS, '');
}

/** JSON's escapes, also those of JSON within JSON: what is left of its backslashes is dropped. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[nrtbf]/g, ' ')
    .replace(/%(?:20|0[ad])|<br ?\/?>|&nbsp;/gi, ' ');
}
