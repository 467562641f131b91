import { i18n } from '#i18n';
import type { Cause } from '../../guide/cause';
import { isWorkspace, type Organization } from '../../guide/organization';
import type { GuideModel } from '../model';
import { currentOrganization, shortName } from './names';

/** More of a tool's line is not quoted. In UTF-16 units. */
const LONGEST_LINE = 52;

/** Nor of a workspace's name, so that the message keeps to its four lines. In UTF-16 units. */
const LONGEST_NAME = 18;

/** What a member asks of an Owner, in at most four short lines. It quotes nothing and claims nothing. */
export function sayAsk(cause: Cause, model: GuideModel | undefined): string {
  return i18n.t(ASKS[cause], [workspaceAsked(model)]);
}

/** A message that the guide does not know, with a question. The line is the tool's own. */
export function sayQuestion(line: string, model: GuideModel | undefined): string {
  return i18n.t('message.ask.question', [workspaceAsked(model), line]);
}

/**
 * The line of a pasted text that can be quoted in a message: its last one with words, without what
 * a log puts before it.
 */
export function quotableLine(text: string): string {
  const lines = text.slice(-5000).split('\n').map(bare);
  const line = lines.findLast((l) => /\p{L}{3}/u.test(l) && !/^at\s/.test(l)) ?? lines.at(-1) ?? '';
  return cut(withoutSecrets(line), LONGEST_LINE);
}

/** Keys, tokens and ids have a digit in a long run; somebody else is not to get them with a question. */
const SECRET = /(?=[\w-]*\d)[\w-]{20,}/g;

/** Without keys and addresses, of which a person who copies a line may not think. */
function withoutSecrets(line: string): string {
  return line
    .split(' ')
    .map((word) => (/[@＠]/.test(word) ? '…' : word.replace(SECRET, '…')))
    .join(' ');
}

/** Never in the middle of a sign. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text.toWellFormed();
  const signs = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${signs.trimEnd()}…`.toWellFormed();
}

const bare = (line: string) =>
  line
    .replace(
      /^[\s│|>]*(?:\[[^\]]{0,40}\]|[\d:.,TZ/+-]{5,40}|(?:ERROR|WARN|INFO|Error)\b:?|\s)*/,
      '',
    )
    .replace(/["“”„«»\s│|]+/g, ' ')
    .trim();

/** By its name; "our workspace" where none is known. */
export function workspaceAsked(model: GuideModel | undefined): string {
  const organization = model && workspaceOf(model);
  return organization && model
    ? cut(shortName(organization, model.quotes), LONGEST_NAME)
    : i18n.t('message.ourWorkspace');
}

/** The workspace that the messages are about. */
export function workspaceOf({ standing }: GuideModel): Organization | undefined {
  const organization =
    standing.kind === 'wrong-organization' ? standing.target : currentOrganization(standing);
  return organization && isWorkspace(organization) && organization.name ? organization : undefined;
}

const ASKS = {
  claim: 'message.ask.claim',
  credits: 'message.ask.credits',
  'organization-limit': 'message.ask.organizationLimit',
  'member-limit': 'message.ask.memberLimit',
  'no-limit': 'message.ask.noLimit',
  'group-limit': 'message.ask.groupLimit',
  unknown: 'message.ask.unknown',
} as const satisfies { [cause in Cause]: string };
