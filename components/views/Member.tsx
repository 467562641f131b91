import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { causeOfReading } from '../../guide/cause';
import { formatMoney } from '../../guide/money';
import { known, type Reading } from '../../guide/reading';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { Instructions } from '../controls/Instructions';
import { Looking } from '../controls/Looking';
import { ShowActs } from '../controls/ShowActs';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { LaterSteps } from '../steps/LaterSteps';
import { formatBrief } from '../words/amounts';
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

/** Somebody else can: the ways on are claude.ai's own request, and a message. */
export function Member({ given, standing, account, claim }: Props): JSX.Element {
  const { model, pointing } = given;
  const name = shortName(standing.organization, model.quotes);
  const why = sayObstacle(model) ?? sayOwn(model) ?? i18n.t('member.both');
  const admin = standing.role === 'membership_admin' ? i18n.t('member.admin') : undefined;
  const isLooking = pointing?.step === 'claim' && pointing.state === 'looking';
  return (
    <>
      <WideStep given={given} step={account}>
        <div class="view">
          <Headline step={account} title={i18n.t('member.headline', [name])} text={admin ?? why} />
        </div>
      </WideStep>
      <WideStep given={given} step={claim}>
        <div class="view">
          <Instructions lines={[i18n.t('member.press', [model.quotes.request])]} />
          {isLooking && <Looking text={i18n.t('pointing.looking', [model.quotes.request])} />}
          <ShowActs given={given} step="claim" />
          <div class="member-message member-second">
            {given.place === 'page' && isAwaited(model.reading) ? (
              <p class="message-head">{i18n.t('member.yourself')}</p>
            ) : (
              <OwnerMessage
                given={given}
                cause={causeOfReading(standing, model.reading)}
                label={i18n.t('member.yourself')}
              />
            )}
          </div>
        </div>
      </WideStep>
      <WhoIsOwner model={model} role={standing.role} />
      <LaterSteps given={given} without={['account', 'claim']} />
    </>
  );
}

/** The member's own figures, never the organization's, where there is a limit to hold them against. */
function sayOwn({ reading, language }: GuideModel): string | undefined {
  const { used, limit } = known(reading, 'ownCap')?.value ?? {};
  return used && limit
    ? i18n.t('member.own', [formatMoney(used, language), formatBrief(limit, language)])
    : undefined;
}

/** The cause is about to be read: a message that changes under the pointer is not shown before. */
function isAwaited(reading: Reading | undefined): boolean {
  return reading?.obstacle === undefined && reading?.failures.obstacle === undefined;
}
