import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { unitsOf } from '../../guide/money';
import type { MemberSpend } from '../../guide/spend/member-spend';
import type { Outlier } from '../../guide/spend/outliers';
import { Icon } from '../controls/Icon';
import { RichText } from '../controls/RichText';
import { trusted } from '../controls/trusted';
import type { SpendProps } from './model';
import { formatCount, formatRound, formatUnits, monthName } from './words';

interface Props extends SpendProps {
  member: MemberSpend;
  outlier: Outlier;
}

/** Why this member stands out, and the two things an Owner can do about it. */
export function OutlierNote({ model, act, member, outlier }: Props): JSX.Element {
  const { language } = model;
  const { currency } = member.spent;
  const times = formatCount(Math.round(outlier.times), language);
  const median = formatUnits(outlier.medianUnits, currency, language);
  const limit = formatRound(outlier.suggestedLimit, currency, language);
  const spent = formatUnits(unitsOf(member.spent), currency, language);
  const message = i18n.t('spend.messageToMember', [
    model.organizationName,
    spent,
    monthName(model.asOf, language),
  ]);
  return (
    <div class="spend-outlier-note">
      <p>
        <RichText text={i18n.t('spend.times', [times, median])} />{' '}
        {i18n.t('spend.limitSuggestion', [limit])}
      </p>
      <div class="acts">
        <button
          type="button"
          class="button-plain"
          data-action="member-limit"
          onClick={trusted(() => act({ type: 'open-usage-page' }))}
        >
          <Icon name="crosshair" />
          {i18n.t('spend.setLimit')}
        </button>
        <button
          type="button"
          class="button-link"
          data-action="copy"
          onClick={trusted(() => act({ type: 'copy-message', text: message }))}
        >
          {i18n.t('spend.copyToMember')}
        </button>
      </div>
    </div>
  );
}
