/** What a tool said when its request was rejected. The order is that of docs/claude-ai.md. */
export const DIAGNOSIS_IDS = [
  'organization-unclaimed',
  'organization-add-more',
  'third-party',
  'organization-out',
  'organization-cap',
  'member-cap',
  'member-off',
  'group-cap',
  'personal-unclaimed',
  'personal-add-more',
  'personal-out',
  'personal-cap',
  'out',
  'credits-required',
  'plan-limit',
  'wrong-login',
  'login-not-allowed',
  'signed-out',
  'rate-limit',
  'server-trouble',
  'api-key',
] as const;
export type DiagnosisId = (typeof DIAGNOSIS_IDS)[number];

/** A text can also hold notices only, or nothing that the guide knows. */
export type Verdict = DiagnosisId | 'not-rejected' | 'unknown';

export interface Diagnosis {
  id: Verdict;
  /** Where in the text the telling part stands, in UTF-16 units; absent where nothing tells. */
  part?: { from: number; to: number };
}
