import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { causeOfReading } from '../../guide/cause';
import type { Reading } from '../../guide/reading';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { RichText } from '../controls/RichText';
import type { Given } from '../step-props';
import { LaterSteps } from '../steps/LaterSteps';
import { shortName } from '../words/names';
import { sayObstacle } from '../words/obstacles';
import { Headline } from './Headline';
import { OwnerMessage } from './OwnerMessage';
import { WhoIsOwner } from './WhoIsOwner';
import { WideStep } from './WideStep';

type MemberStanding = Extract<Standing, { kind: 'member' }>;

interface Props {
  given: Given;
  standing: MemberStanding;
  account: Step;
  claim: Step;
}

/** Somebody else can: the way on is a message, so the message is the page. */
export function Member({ given, standing, account, claim }: Props): JSX.Element {
  const { model } = given;
  const obstacle = sayObstacle(model);
  const usual = i18n.t('member.headline', [shortName(standing.organization, model.quotes)]);
  const awaited = given.place === 'page' && isAwaited(model.reading);
  const admin = standing.role === 'membership_admin' ? i18n.t('member.admin') : undefined;
  return (
    <>
      <WideStep given={given} step={account}>
        <div class="view">
          <Headline
            step={account}
            title={obstacle ?? usual}
            text={admin ?? (obstacle ? usual : i18n.t('member.both'))}
          />
        </div>
      </WideStep>
      <WideStep given={given} step={claim}>
        <ol class="by-hand view">
          <li>
            <span>
              <RichText text={i18n.t('member.press', [model.quotes.request])} />
            </span>
          </li>
          {!awaited && (
            <li>
              <span class="by-hand-wide">
                <OwnerMessage
                  given={given}
                  cause={causeOfReading(standing, model.reading)}
                  label={i18n.t('member.yourself')}
                />
              </span>
            </li>
          )}
        </ol>
      </WideStep>
      <WhoIsOwner model={model} role={standing.role} />
      <LaterSteps given={given} without={['account', 'claim']} />
    </>
  );
}

/** The cause is about to be read: a message that changes under the pointer is not shown before. */
function isAwaited(reading: Reading | undefined): boolean {
  return reading?.obstacle === undefined && reading?.failures.obstacle === undefined;
}
