import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isMereSeat } from '../../guide/standing';
import type { GuideModel } from '../model';
import { currentOrganization, kindName, shortName } from '../words/names';
import { sayProgress } from '../words/progress';
import { roleName } from '../words/roles';
import { ProgressBar } from './ProgressBar';

/** The organization that the tab is in, and how far its steps are. */
export function OrganizationRow({ model }: { model: GuideModel }): JSX.Element | null {
  const { standing, steps, quotes } = model;
  const organization = currentOrganization(standing);
  if (!organization) return null;
  const kind = kindName(organization);
  const manager = standing.kind === 'manager';
  return (
    <>
      <div class="organization">
        <span class="organization-who">
          <span class="organization-name" data-organization title={organization.name}>
            {shortName(organization, quotes)}
          </span>
          {kind && <span class="chip">{kind}</span>}
        </span>
        <span class="organization-side">
          {manager && sayProgress(steps, model.language)}
          {isMereSeat(standing) && i18n.t('member.seat', [shortName(standing.target, quotes)])}
          {standing.kind === 'member' && roleName(standing.role)}
        </span>
      </div>
      {manager && <ProgressBar model={model} />}
    </>
  );
}
