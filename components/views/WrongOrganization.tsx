import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { Instructions } from '../controls/Instructions';
import { Looking } from '../controls/Looking';
import { RichText } from '../controls/RichText';
import { ShowActs } from '../controls/ShowActs';
import type { Given } from '../step-props';
import { SmallSteps } from '../steps/SmallSteps';
import { fullName, shortName } from '../words/names';
import { Accept } from './Accept';
import { Alarm } from './Alarm';
import { WideStep } from './WideStep';

interface Props {
  given: Given;
  standing: Extract<Standing, { kind: 'wrong-organization' }>;
  account: Step;
}

/** In a personal organization, or another workspace, while the credit belongs elsewhere. */
export function WrongOrganization({ given, standing, account }: Props): JSX.Element {
  const { model, pointing } = given;
  const { quotes } = model;
  const current = fullName(standing.current, quotes);
  const target = fullName(standing.target, quotes);
  const there = shortName(standing.target, quotes);
  return (
    <>
      <WideStep given={given} step={account}>
        {!model.accepted && (
          <Alarm current={current} belongs={i18n.t('account.wrong.belongsTo', [target])} />
        )}
        <div class="view">
          <p class="what">
            <RichText
              text={
                model.accepted
                  ? i18n.t('account.wrong.accepted', [current, target])
                  : i18n.t('account.wrong.stays', [shortName(standing.current, quotes), there])
              }
            />
          </p>
          {pointing?.step === 'account' && pointing.state === 'looking' && (
            <Looking text={i18n.t('pointing.lookingMenu')} />
          )}
          <Instructions
            lines={[i18n.t('account.wrong.menu'), i18n.t('account.wrong.choose', [there])]}
          />
          <ShowActs given={given} step="account" label={i18n.t('act.showSwitch')} />
          <Accept given={given} />
        </div>
      </WideStep>
      <SmallSteps
        given={given}
        label={i18n.t('account.wrong.then', [there])}
        without={['account']}
      />
    </>
  );
}
