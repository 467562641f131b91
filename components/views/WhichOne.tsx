import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';
import { fullName } from '../words/names';

/** Lets the person say which of their organizations this tab is in; the guide never guesses. */
export function WhichOne({ given }: { given: Given }): JSX.Element {
  const { organizations = [], quotes } = given.model;
  return (
    <>
      <h3>{i18n.t('account.whichOne')}</h3>
      <p class="why">{i18n.t('account.whichOneWhere')}</p>
      <div class="acts">
        {organizations.map((organization) => (
          <ActButton
            key={organization.id}
            act={given.act}
            action={{ type: 'choose-organization', organization: organization.id }}
          >
            {fullName(organization, quotes)}
          </ActButton>
        ))}
      </div>
    </>
  );
}
