import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { BalanceStep } from '../../guide/history/steps';
import { startOfMonth } from '../../guide/history/steps';
import { type MoneyModel, newest } from './model';
import { sayOnItsDay } from './words/headline';
import { sayAmount, sayDay, sayMonth, sayRound } from './words/say';

/** More take the whole width, in columns. */
const MOST_BELOW_EACH_OTHER = 4;

/** What was charged or bought this month, by date. */
export function Charges({ model }: { model: MoneyModel }): JSX.Element | null {
  const { overview, now, language } = model;
  const { point, old } = newest(model);
  if (point?.balance === undefined) return null;
  const charged = overview.steps
    .filter(({ kind, at }) => (kind === 'reload' || kind === 'purchase') && at >= startOfMonth(now))
    .toReversed();
  const total = charged.reduce((sum, { amount }) => sum + amount, 0);
  const isMany = charged.length > MOST_BELOW_EACH_OTHER;
  // What is true of all of a long list is said once, above it.
  const isSaidAbove = isMany && charged.every(({ kind }) => kind === 'reload');
  const { reload } = point;
  const target = reload?.on ? reload.target : undefined;
  const auto =
    target === undefined
      ? i18n.t('money.byReload')
      : i18n.t('money.byReloadTo', [sayRound(point, target, language)]);
  return (
    <section class={`money-section ${isMany ? 'money-wide' : ''}`} data-money="charges">
      <h2>
        <span>{i18n.t('money.chargedIn', [sayMonth(now, language)])}</span>
        <b class="money-total">{sayOnItsDay(model, total)}</b>
      </h2>
      {isSaidAbove && <p class="money-note">{auto}</p>}
      <dl class={isMany ? 'money-list money-columns' : 'money-list'}>
        {charged.map((step) => (
          <div key={`${step.kind}${step.at}`}>
            <dt>
              {sayDay(step.at, language) + sayCount(step)}
              {!isSaidAbove && (
                <small>{step.kind === 'reload' ? auto : i18n.t('money.byHand')}</small>
              )}
            </dt>
            <dd>{sayAmount(point, step.amount, language)}</dd>
          </div>
        ))}
      </dl>
      {charged.length === 0 && <p class="money-note">{i18n.t('money.nothingCharged')}</p>}
      {reload?.on === false && !old && <p class="money-note">{i18n.t('money.chargesOff')}</p>}
    </section>
  );
}

/** Several charges between two readings are one line, which says so. */
function sayCount({ count = 1 }: BalanceStep): string {
  return count > 1 ? ` · ${count} ×` : '';
}
