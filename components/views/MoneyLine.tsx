import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';
import { formatDay, formatMoment } from '../words/moments';
import { sayPromotion } from '../words/promotions';

/** The balance as it was read, and the way to all that is known of the money. */
export function MoneyLine({ given: { model, act } }: { given: Given }): JSX.Element {
  const { reading, language, now, steps } = model;
  const balance = reading?.balance;
  const isOld = steps.some(({ name, was }) => name === 'balance' && was);
  const promotion = sayPromotion(model);
  return (
    <div class="view">
      {balance ? (
        <>
          <p class="money-figure">
            {isOld
              ? i18n.t('figure.onDay', [
                  formatMoney(balance.value, language),
                  formatDay(balance.at, language),
                ])
              : formatMoney(balance.value, language)}
          </p>
          <p class="why">{i18n.t('evidence.read', [formatMoment(balance.at, now, language)])}</p>
          {promotion && <p class="why">{promotion}</p>}
        </>
      ) : (
        <p class="what">{i18n.t('welcome.nothingRead')}</p>
      )}
      <div class="acts">
        <ActButton act={act} action={{ type: 'open-money' }} icon="card">
          {i18n.t('act.openMoney')}
        </ActButton>
      </div>
    </div>
  );
}
