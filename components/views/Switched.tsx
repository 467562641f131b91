import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Organization } from '../../guide/organization';
import { isAlone } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';
import { SmallSteps } from '../steps/SmallSteps';
import { fullName, shortName } from '../words/names';
import { Headline } from './Headline';
import { WideStep } from './WideStep';

interface Props {
  given: Given;
  organization: Organization;
  account: Step;
}

/** The switch is done; the next step is on the organization's own page. */
export function Switched({ given, organization, account }: Props): JSX.Element {
  const { act, model } = given;
  const alone = isAlone(model.standing);
  // The notice above says already that there is no page of the organization's to open.
  const text = alone ? undefined : i18n.t('account.switched.text');
  const title = i18n.t('account.switched.headline', [fullName(organization, model.quotes)]);
  return (
    <>
      <WideStep given={given} step={account}>
        <div class="view">
          <Headline step={account} title={title} text={text} />
          <div class="acts">
            <ActButton act={act} action={{ type: 'open-usage-page' }} look="filled">
              {alone ? i18n.t('act.openUsage') : i18n.t('account.switched.open')}
            </ActButton>
          </div>
        </div>
      </WideStep>
      <SmallSteps
        given={given}
        label={i18n.t('account.wrong.then', [shortName(organization, model.quotes)])}
        without={['account']}
      />
    </>
  );
}
