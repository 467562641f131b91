import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Standing } from '../../guide/standing';
import type { Step } from '../../guide/steps';
import { RichText } from '../controls/RichText';
import type { Given } from '../step-props';
import { SmallSteps } from '../steps/SmallSteps';
import { shortName } from '../words/names';
import { sayObstacle } from '../words/obstacles';
import { roleName } from '../words/roles';
import { Headline } from './Headline';
import { Message } from './Message';
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
  const { quotes, settings } = given.model;
  const contact = settings?.ownerContact?.replaceAll('**', '');
  const name = shortName(standing.organization, quotes);
  const obstacle = sayObstacle(given.model);
  const who =
    standing.role === 'membership_admin'
      ? i18n.t('member.whoAdmin', [quotes.organizationSettings, quotes.members])
      : i18n.t('member.whoHidden');
  return (
    <>
      <WideStep given={given} step={account}>
        <div class="view">
          <Headline
            step={account}
            title={i18n.t('member.headline')}
            text={[sayWhy(standing, name), obstacle].filter(Boolean).join(' ')}
          />
          <h3>{i18n.t('member.who')}</h3>
          {contact && (
            <p class="what">
              <RichText text={i18n.t('member.ask', [contact])} />
            </p>
          )}
          <p class="why">{who}</p>
        </div>
      </WideStep>
      <WideStep given={given} step={claim}>
        <div class="view">
          <Message
            given={given}
            step="claim"
            label={i18n.t('member.message')}
            text={i18n.t('message.owner', [name, quotes.claim])}
            rows={8}
          />
        </div>
      </WideStep>
      <SmallSteps given={given} label={i18n.t('member.then')} without={['account', 'claim']} />
    </>
  );
}

function sayWhy({ role }: MemberStanding, name: string): string {
  if (role === 'membership_admin') return i18n.t('member.admin');
  const known = roleName(role);
  return known ? i18n.t('member.cannot', [name, known]) : i18n.t('member.cannotPlain', [name]);
}
