import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { RichText } from '../controls/RichText';
import type { GuideModel } from '../model';

interface Props {
  model: GuideModel;
  /** claude.ai's name of the person's role. */
  role: string;
}

/** Whom to send it to: the company's contact, and where claude.ai names an Owner (HC 9267276). */
export function WhoIsOwner({ model, role }: Props): JSX.Element {
  const { quotes, settings } = model;
  const contact = settings?.ownerContact?.replaceAll('**', '');
  const account = i18n.t('member.account', [quotes.settings, i18n.t('member.accountLabel')]);
  return (
    <div class="view who">
      <h3>{i18n.t('member.who')}</h3>
      {contact && (
        <p class="what">
          <RichText text={i18n.t('member.ask', [contact])} />
        </p>
      )}
      <p class="why">
        <RichText
          text={
            role === 'membership_admin'
              ? i18n.t('member.whoAdmin', [quotes.organizationSettings, quotes.members])
              : i18n.t('member.primary', [account])
          }
        />
      </p>
    </div>
  );
}
