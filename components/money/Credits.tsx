import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import { isRunway } from '../../guide/runway/runway';
import { formatDay } from '../words/moments';
import { type MoneyModel, moneyOf, newest } from './model';
import { sayOnItsDay } from './words/headline';
import { endOnce, sayAbout, sayDate } from './words/say';

/** What the balance consists of, and what of it ends. */
export function Credits({ model }: { model: MoneyModel }): JSX.Element | null {
  const { overview, reading, language } = model;
  const { point } = newest(model);
  if (point?.balance === undefined) return null;
  const promotional = point.promotional;
  const promotions = reading?.promotions?.value ?? [];
  return (
    <section class="money-section" data-money="credits">
      <h2>
        <span>{i18n.t('money.credits')}</span>
        <b class="money-total">{sayOnItsDay(model, point.balance)}</b>
      </h2>
      <dl class="money-list">
        {promotions.map(({ remaining, expiresAt }) => (
          <Row
            key={`${expiresAt}${remaining?.minorUnits}`}
            name={i18n.t('money.promotional')}
            amount={remaining && formatMoney(remaining, language)}
            note={
              expiresAt === undefined
                ? i18n.t('money.noExpiry')
                : i18n.t('money.validUntil', [sayDate(expiresAt, language)])
            }
          />
        ))}
        {promotional !== undefined && (
          <Row
            name={i18n.t('money.bought')}
            amount={formatMoney(moneyOf(point, point.balance - promotional), language)}
            note={i18n.t('money.noExpiry')}
          />
        )}
      </dl>
      {sayEnd(model, overview)}
    </section>
  );
}

function Row(props: { name: string; amount: string | undefined; note: string }): JSX.Element {
  return (
    <div>
      <dt>
        {props.name}
        <small>{props.note}</small>
      </dt>
      <dd>{props.amount}</dd>
    </div>
  );
}

function sayEnd(model: MoneyModel, { runway }: MoneyModel['overview']): JSX.Element | null {
  const { point, old } = newest(model);
  if (!point || old || !isRunway(runway)) return null;
  const { promotional, expiring } = runway;
  const { language } = model;
  const least = 10 ** point.exponent;
  if (expiring >= least && point.expiresAt !== undefined) {
    const [amount, day] = [sayAbout(point, expiring, language), sayDate(point.expiresAt, language)];
    return <p class="money-note">{endOnce(i18n.t('money.endsUnused', [amount, day]))}</p>;
  }
  if (!promotional?.likely) return null;
  return (
    <p class="money-note">
      {endOnce(i18n.t('money.usedUp', [formatDay(promotional.likely.at, language)]))}
    </p>
  );
}
