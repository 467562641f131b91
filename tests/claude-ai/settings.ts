/** What a test or the demo can choose about the stand-in. */

export const PERSONAS = [
  'owner-unclaimed',
  'owner-claimed',
  'owner-offer-over',
  'owner-high-demand',
  'owner-credits-off',
  'primary-owner',
  'billing',
  'membership-admin',
  'member',
  'enterprise-owner',
  /** Personal Max is current, a Console organization stands first, Owner of Team "Acme" (unclaimed). */
  'personal-and-team',
  /** The same with an ordinary seat in Acme. */
  'personal-and-seat',
  /** The only person of a Team, which has no organization usage page. */
  'team-of-one',
  /** Owner of Acme (unclaimed) and of Beta (claimed). */
  'two-workspaces',
  'personal-only',
  /** Personal Ultra, as the largest Max is called since the autumn of 2026, and Owner of Acme. */
  'ultra-and-team',
  'signed-out',
] as const;
export type Persona = (typeof PERSONAS)[number];

/** Dated states of the markup; `redesigned` is a future one that keeps only the help-article link. */
export const GENERATIONS = ['2025-11', '2026-02', '2026-08', 'redesigned'] as const;
export type Generation = (typeof GENERATIONS)[number];

export const WORDINGS = ['extra-usage', 'usage-credits'] as const;
export type Wording = (typeof WORDINGS)[number];

/** Those of claude.ai's interface. */
export const LANGUAGES = [
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'es-419',
  'it-IT',
  'pt-BR',
  'ja-JP',
  'ko-KR',
  'hi-IN',
  'id-ID',
] as const;
export type Language = (typeof LANGUAGES)[number];

export type Fault =
  | 401
  | '403-session'
  | '403-permission'
  | '403-challenge'
  | 404
  | 429
  | '429-for-a-minute'
  | 500
  | 'html'
  | 'truncated'
  | 'wrong-types'
  | 'never'
  | 'null';

/** The part of the settings that the page itself needs. */
export interface PageSettings {
  generation: Generation;
  wording: Wording;
  language: Language;
  mode: 'light' | 'dark';
  lateContentMS: number;
  rerenderMS: number;
  /** Does the account menu's entry open the settings as a modal, with no change of the address? */
  opensModal: boolean;
  /** Does the page write its amounts by `Intl`, as claude.ai does? */
  writesAmounts: boolean;
  /** Another campaign's banner on the organization's usage page. */
  campaignBanner: boolean;
  /** Another offer on the organization's usage page: the launch credit's banner, or one of the future. */
  offer: 'none' | 'launch' | 'unknown';
  /** Does the page open with who is blocked by a spend limit, and end with limits of single services? */
  spendBlocks: boolean;
  /** Does the page keep its figures after a purchase, until it is reloaded? */
  keepsFigures: boolean;
}

export interface Settings extends PageSettings {
  persona: Persona;
  latencyMS: number;
  /** May the browser keep a page that was left? */
  isKept: boolean;
  /** How long the browser may keep the API's answers, in seconds; 0 where they must not be kept. */
  answersKeptS: number;
  /** The script at `/worker.js`, which a hostile page takes for its service worker. */
  worker: string;
  /**
   * By the end of the path: `account`, `prepaid/credits`. With `other:` in front (`other:account`)
   * only requests that are not the page's own fail, so the page stays whole.
   */
  faults: Record<string, Fault>;
}

export const defaults: Settings = {
  persona: 'owner-unclaimed',
  generation: '2026-08',
  wording: 'usage-credits',
  language: 'en-US',
  mode: 'light',
  latencyMS: 30,
  isKept: false,
  answersKeptS: 0,
  worker: '',
  lateContentMS: 0,
  rerenderMS: 0,
  opensModal: false,
  writesAmounts: true,
  campaignBanner: false,
  offer: 'none',
  spendBlocks: false,
  keepsFigures: false,
  faults: {},
};

export function forPage({
  persona: _persona,
  latencyMS: _latency,
  isKept: _isKept,
  answersKeptS: _answersKept,
  faults: _faults,
  ...page
}: Settings): PageSettings {
  return page;
}
