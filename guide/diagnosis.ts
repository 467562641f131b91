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

/** All of `all` and, if given, one of `any` must occur. */
interface Rule {
  id: DiagnosisId;
  all?: readonly string[];
  any?: readonly string[];
}

/**
 * The tools' messages by their telling parts, compacted; the most specific first. None spans an
 * apostrophe, whose escape may itself be broken over two lines.
 */
const RULES: readonly Rule[] = [
  {
    id: 'organization-unclaimed',
    any: ['addedacredittoyourorganization', 'askyourworkspaceadmintoclaim'],
  },
  { id: 'organization-out', all: ['outofextrausageaskyour'] },
  {
    id: 'organization-cap',
    all: ['hityourorg'],
    any: ['monthlyusagelimit', 'monthlyspendlimit', 'monthlyextrausagelimit'],
  },
  { id: 'member-cap', any: ['hityourindividualspendlimit', 'hityourindividualusagelimit'] },
  { id: 'personal-unclaimed', any: ['credittogetyoustarted'] },
  { id: 'personal-unclaimed', all: ['claimitat', 'settingsusage'] },
  { id: 'personal-add-more', all: ['notyourplanlimitsaddmoreat'] },
  { id: 'personal-out', all: ['outofextrausageaddmoreat'] },
  { id: 'api-key', any: ['creditbalanceistoolow', 'plansbilling'] },
  { id: 'rate-limit', any: ['ratelimiterror'] },
  { id: 'rate-limit', all: ['wouldexceedyour', 'ratelimit'] },
  { id: 'api-key', any: ['xapikey'] },
];

/**
 * Which known message a pasted text holds, whatever a tool, a log or a terminal put around or into
 * it. The messages are those of public sources, 2026. A message says what its tool was told, which
 * may lag behind claude.ai: it never proves that a credit is unclaimed.
 */
export function diagnose(text: string): DiagnosisId | 'unknown' {
  const compact = compacted(text.slice(-LIMIT));
  const rule = RULES.find(
    ({ all = [], any }) =>
      all.every((part) => compact.includes(part)) &&
      (!any || any.some((part) => compact.includes(part))),
  );
  return rule?.id ?? 'unknown';
}

/** Lower-case letters and digits only, in today's and yesterday's name of the credits alike. */
function compacted(text: string): string {
  return uncoloured(unescaped(uncoloured(text)))
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
    .replace(/\\[nrtbf]/g, ' ');
}
