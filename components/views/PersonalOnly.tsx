import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import { Instructions } from '../controls/Instructions';
import { Looking } from '../controls/Looking';
import { RichText } from '../controls/RichText';
import { ShowActs } from '../controls/ShowActs';
import { sayMissing } from '../panel/Missing';
import type { Given } from '../step-props';
import { SmallSteps } from '../steps/SmallSteps';
import { fullName, shortName } from '../words/names';
import { Accept } from './Accept';
import { Alarm } from './Alarm';
import { WideStep } from './WideStep';

interface Props {
  given: Given;
  standing: Extract<Standing, { kind: 'personal-only' }>;
  account: Step;
}

/** This login has no workspace: which account is needed. */
export function PersonalOnly({ given, standing, account }: Props): JSX.Element {
  const { model, act, pointing } = given;
  const current = fullName(standing.current, model.quotes);
  return (
    <>
      <WideStep given={given} step={account}>
        {!model.accepted && (
          <Alarm
            current={current}
            belongs={sayMissing(model) ?? i18n.t('account.personal.noWorkspace')}
          />
        )}
        <div class="view">
          <p class="what">
            <RichText
              text={
                model.accepted
                  ? model.settings?.personalSilence
                    ? i18n.t('account.silenced')
                    : i18n.t('account.personal.accepted', [current])
                  : i18n.t('account.personal.stays', [shortName(standing.current, model.quotes)])
              }
            />
          </p>
          {pointing?.step === 'account' && pointing.state === 'looking' && (
            <Looking text={i18n.t('pointing.lookingMenu')} />
          )}
          <Instructions
            lines={[i18n.t('account.personal.signOut'), i18n.t('account.personal.signIn')]}
          />
          <p class="why">{i18n.t('account.personal.noAccount')}</p>
          <ShowActs given={given} step="account" label={i18n.t('account.signOut')} />
          <div class="acts">
            <ActButton act={act} action={{ type: 'read-again' }}>
              {i18n.t('act.readAgain')}
            </ActButton>
          </div>
          <Accept given={given} />
        </div>
      </WideStep>
      <SmallSteps given={given} label={i18n.t('account.personal.then')} without={['account']} />
    </>
  );
}
