import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import type { Given } from '../step-props';
import { LaterSteps } from '../steps/LaterSteps';
import { shortName } from '../words/names';
import { Headline } from './Headline';
import { OwnerMessage } from './OwnerMessage';
import { WhoIsOwner } from './WhoIsOwner';
import { WideStep } from './WideStep';

interface Props {
  given: Given;
  standing: Extract<Standing, { kind: 'wrong-organization' }>;
  account: Step;
  claim: Step;
}

/** In a personal account, with a seat that could claim and buy nothing in the workspace either. */
export function MereSeat({ given, standing, account, claim }: Props): JSX.Element {
  const { model } = given;
  const name = shortName(standing.target, model.quotes);
  return (
    <>
      <WideStep given={given} step={account}>
        <div class="view">
          <Headline
            step={{ ...claim, status: 'blocked' }}
            title={i18n.t('member.seatTitle', [name])}
          />
        </div>
      </WideStep>
      <WideStep given={given} step={claim}>
        <div class="view member-message">
          <OwnerMessage
            given={given}
            cause={standing.target.creditClaimed ? 'credits' : 'claim'}
            isLabelled={false}
          />
          <p class="why member-also">{i18n.t('member.seatText', [name])}</p>
        </div>
      </WideStep>
      <WhoIsOwner model={model} role={standing.role} />
      <LaterSteps given={given} without={['account', 'claim']} />
    </>
  );
}
