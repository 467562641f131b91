import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { type Cause, causeOfReading } from '../../guide/cause';
import { formatMoney } from '../../guide/money';
import { known, type Reading } from '../../guide/reading';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { Instructions } from '../controls/Instructions';
import { Looking } from '../controls/Looking';
import { RichText } from '../controls/RichText';
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
  const { model, place } = given;
  const name = shortName(standing.organization, model.quotes);
  const headline = i18n.t('member.headline', [name]);
  const why = sayObstacle(model) ?? sayOwn(model);
  const admin = standing.role === 'membership_admin' ? i18n.t('member.admin') : undefined;
  const cause = causeOfReading(standing, model.reading);
  return (
    <>
      <WideStep given={given} step={account}>
        <div class="view">
          {place === 'popup' ? (
            <Headline step={account} title={why ?? headline} />
          ) : (
            <Headline
              step={account}
              title={headline}
              text={admin ?? why ?? i18n.t('member.both')}
            />
          )}
        </div>
      </WideStep>
      <WideStep given={given} step={claim}>
        {place === 'popup' ? (
          <MessageFirst given={given} cause={cause} admin={admin} />
        ) : (
          <RequestFirst given={given} cause={cause} />
        )}
      </WideStep>
      <WhoIsOwner model={model} role={standing.role} />
      <LaterSteps given={given} without={['account', 'claim']} />
    </>
  );
}

interface WaysProps {
  given: Given;
  cause: Cause;
}

/** Where claude.ai's own button can be seen it comes first, and the message beside it. */
function RequestFirst({ given, cause }: WaysProps): JSX.Element {
  const { model } = given;
  return (
    <div class="view">
      <Request given={given} />
      <div class="member-message member-second">
        {isAwaited(model.reading) ? (
          <p class="message-head">{i18n.t('member.yourself')}</p>
        ) : (
          <OwnerMessage given={given} cause={cause} label={i18n.t('member.yourself')} />
        )}
      </div>
    </div>
  );
}

/** Elsewhere what can be done at once comes first. */
function MessageFirst({
  given,
  cause,
  admin,
}: WaysProps & { admin: string | undefined }): JSX.Element {
  return (
    <div class="view member-message">
      {/* The tab above says already that it is one. */}
      <OwnerMessage given={given} cause={cause} isLabelled={false} />
      <p class="why member-also">{admin ?? i18n.t('member.both')}</p>
      <Request given={given} />
    </div>
  );
}

function Request({ given }: { given: Given }): JSX.Element {
  const { model, place, pointing } = given;
  const { request } = model.quotes;
  const press = i18n.t('member.press', [request]);
  const isLooking = pointing?.step === 'claim' && pointing.state === 'looking';
  return (
    <>
      {place === 'popup' ? (
        <p class="what">
          <RichText text={press} />
        </p>
      ) : (
        <Instructions lines={[press]} />
      )}
      {isLooking && <Looking text={i18n.t('pointing.looking', [request])} />}
      <ShowActs given={given} step="claim" />
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
