import { i18n } from '#i18n';
import type { About } from '../../guide/answer';
import type { Verdict } from '../../guide/diagnosis';

/** What a tool's message is called. */
export function nameDiagnosis(id: Verdict): string {
  return i18n.t(TITLES[id]);
}

/** What it means, and who can do something about it. */
export function explainDiagnosis(id: Verdict): string {
  return i18n.t(MEANINGS[id]);
}

export function sayWhose(about: About): string {
  return i18n.t(WHOSE[about]);
}

const TITLES = {
  'organization-unclaimed': 'diagnosis.title.organizationUnclaimed',
  'organization-add-more': 'diagnosis.title.organizationAddMore',
  'third-party': 'diagnosis.title.thirdParty',
  'organization-out': 'diagnosis.title.organizationOut',
  'organization-cap': 'diagnosis.title.organizationCap',
  'member-cap': 'diagnosis.title.memberCap',
  'member-off': 'diagnosis.title.memberOff',
  'group-cap': 'diagnosis.title.groupCap',
  'personal-unclaimed': 'diagnosis.title.personalUnclaimed',
  'personal-add-more': 'diagnosis.title.personalAddMore',
  'personal-out': 'diagnosis.title.personalOut',
  'personal-cap': 'diagnosis.title.personalCap',
  out: 'diagnosis.title.out',
  'credits-required': 'diagnosis.title.creditsRequired',
  'plan-limit': 'diagnosis.title.planLimit',
  'wrong-login': 'diagnosis.title.wrongLogin',
  'login-not-allowed': 'diagnosis.title.loginNotAllowed',
  'signed-out': 'diagnosis.title.signedOut',
  'rate-limit': 'diagnosis.title.rateLimit',
  'server-trouble': 'diagnosis.title.serverTrouble',
  'api-key': 'diagnosis.title.apiKey',
  'not-rejected': 'diagnosis.title.notRejected',
  unknown: 'diagnosis.title.unknown',
} as const satisfies { [id in Verdict]: string };

const MEANINGS = {
  'organization-unclaimed': 'diagnosis.means.organizationUnclaimed',
  'organization-add-more': 'diagnosis.means.organizationAddMore',
  'third-party': 'diagnosis.means.thirdParty',
  'organization-out': 'diagnosis.means.organizationOut',
  'organization-cap': 'diagnosis.means.organizationCap',
  'member-cap': 'diagnosis.means.memberCap',
  'member-off': 'diagnosis.means.memberOff',
  'group-cap': 'diagnosis.means.groupCap',
  'personal-unclaimed': 'diagnosis.means.personalUnclaimed',
  'personal-add-more': 'diagnosis.means.personalBuy',
  'personal-out': 'diagnosis.means.personalBuy',
  'personal-cap': 'diagnosis.means.personalCap',
  out: 'diagnosis.means.out',
  'credits-required': 'diagnosis.means.creditsRequired',
  'plan-limit': 'diagnosis.means.planLimit',
  'wrong-login': 'diagnosis.means.wrongLogin',
  'login-not-allowed': 'diagnosis.means.loginNotAllowed',
  'signed-out': 'diagnosis.means.signedOut',
  'rate-limit': 'diagnosis.means.rateLimit',
  'server-trouble': 'diagnosis.means.serverTrouble',
  'api-key': 'diagnosis.means.apiKey',
  'not-rejected': 'diagnosis.means.notRejected',
  unknown: 'diagnosis.means.unknown',
} as const satisfies { [id in Verdict]: string };

const WHOSE = {
  workspace: 'diagnosis.whose.workspace',
  own: 'diagnosis.whose.own',
  personal: 'diagnosis.whose.personal',
  'not-said': 'diagnosis.whose.notSaid',
  tool: 'diagnosis.whose.tool',
  key: 'diagnosis.whose.key',
  nobody: 'diagnosis.whose.nobody',
  none: 'diagnosis.whose.none',
  notice: 'diagnosis.whose.notice',
} as const satisfies { [about in About]: string };
