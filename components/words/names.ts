import { i18n } from '#i18n';
import { isWorkspace, type Organization, PLANS } from '../../guide/organization';
import type { Standing } from '../../guide/standing';
import type { Quotes } from '../model';

const LONGEST_NAME = 60;
/** What is kept of the end of a longer one: there a name tells itself from its kin. */
const KEPT_END = 16;

/** "Acme", or "Personal". Without stars, which would make the rest of a sentence semibold. */
export function shortName(organization: Organization, quotes: Quotes): string {
  const name = organization.kind === 'personal' ? quotes.personal : organization.name;
  const plain = name.replaceAll('**', '').trim();
  if (!plain) return kindName(organization) ?? i18n.t('account.kind.unnamed');
  return plain.length > LONGEST_NAME ? shortened(plain) : plain;
}

/** Cut in its middle, so that no sentence ends in an ellipsis and a stop. */
function shortened(name: string): string {
  const start = name.slice(0, LONGEST_NAME - KEPT_END - 1).trimEnd();
  return `${start}…${name.slice(-KEPT_END).trimStart()}`.toWellFormed();
}

/** "Acme (Team)", or "Personal (Max)". */
export function fullName(organization: Organization, quotes: Quotes): string {
  const name = shortName(organization, quotes);
  const kind = kindName(organization);
  return kind && kind !== name ? i18n.t('account.kind.named', [name, kind]) : name;
}

/** The chip beside the name. */
export function kindName({ kind, plan }: Organization): string | undefined {
  switch (kind) {
    case 'team':
      return i18n.t('account.kind.team');
    case 'enterprise':
      return i18n.t('account.kind.enterprise');
    case 'console':
      return i18n.t('account.kind.console');
    case 'personal':
      return plan && PLANS[plan];
    default:
      return undefined;
  }
}

/** The organization that the tab is in. */
export function currentOrganization(standing: Standing): Organization | undefined {
  switch (standing.kind) {
    case 'wrong-organization':
    case 'personal-only':
      return standing.current;
    case 'signed-out':
      return undefined;
    default:
      return standing.organization;
  }
}

/** The name of the workspace that the steps are about. */
export function workspaceName(standing: Standing, quotes: Quotes): string {
  const organization =
    standing.kind === 'wrong-organization' ? standing.target : currentOrganization(standing);
  return organization && isWorkspace(organization)
    ? shortName(organization, quotes)
    : i18n.t('account.kind.unnamed');
}

/** Several names as the language lists them: "A, B and C". */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
