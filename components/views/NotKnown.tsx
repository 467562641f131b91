import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { SmallSteps } from '../steps/SmallSteps';
import { sayFailure } from '../words/failures';
import { shortName } from '../words/names';
import { Headline } from './Headline';
import { WhichOne } from './WhichOne';
import { WideStep } from './WideStep';

type Unsure = Extract<Standing, { kind: 'unknown' | 'signed-out' }>;

interface Props {
  given: Given;
  standing: Unsure;
  account: Step;
}

/** Says what is not known, and why. */
export function NotKnown({ given, standing, account }: Props): JSX.Element {
  const [title, text] = sayUnknown(standing, given.model);
  const waits = standing.kind === 'unknown' && standing.why === 'waiting';
  const asks = standing.kind === 'unknown' && standing.why === 'organization';
  return (
    <>
      <WideStep given={given} step={account}>
        <div class="view">
          <Headline step={account} title={title} text={text} />
          {asks && <WhichOne given={given} />}
          {!waits && (
            <div class="acts">
              <ActButton
                act={given.act}
                action={{ type: 'read-again' }}
                look={asks ? 'link' : 'filled'}
                icon="again"
              >
                {i18n.t('act.readAgain')}
              </ActButton>
            </div>
          )}
        </div>
      </WideStep>
      <SmallSteps given={given} label={i18n.t('account.unknown.then')} without={['account']} />
    </>
  );
}

function sayUnknown(standing: Unsure, model: GuideModel): readonly [string, string] {
  if (standing.kind === 'signed-out') {
    return [i18n.t('account.unknown.signedOut'), i18n.t('account.unknown.signedOutText')];
  }
  const { organization } = standing;
  const name = organization
    ? shortName(organization, model.quotes)
    : i18n.t('account.kind.unnamed');
  switch (standing.why) {
    case 'waiting':
      return [i18n.t('account.unknown.waiting'), i18n.t('account.unknown.waitingText')];
    case 'login':
      return [
        i18n.t('account.unknown.login'),
        `${sayFailure(standing.failure, model)} ${i18n.t('failure.counted')}`,
      ];
    case 'organization':
      return [i18n.t('account.unknown.organization'), i18n.t('account.unknown.organizationText')];
    case 'rights':
      return [
        i18n.t('account.unknown.rights', [name]),
        i18n.t('account.unknown.rightsText', [name]),
      ];
    case 'kind':
      return [i18n.t('account.unknown.kind', [name]), i18n.t('account.unknown.kindText')];
    case 'nothing':
      return [i18n.t('account.unknown.nothing'), i18n.t('account.unknown.nothingText')];
  }
}
