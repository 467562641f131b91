import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { isSameMonth } from '../../guide/history/steps';
import { isOpenEnded } from '../../guide/runway/reach';
import { isRunway } from '../../guide/runway/runway';
import { RichText } from '../controls/RichText';
import { formatDay } from '../words/moments';
import { BalanceChart } from './chart/BalanceChart';
import { BalanceTable } from './chart/BalanceTable';
import { sayOf } from './Month';
import { type MoneyModel, newest } from './model';
import { details, sayBasis } from './words/details';
import { headline } from './words/headline';
import { endOnce, sayAmount, sayDate, sayMonth } from './words/say';

/** The compact form, for the popup: sentence, chart, the month, the credit that ends. */
export function MoneyTab(props: {
  model: MoneyModel;
  /** The way to all of it. */
  children?: ComponentChildren;
}): JSX.Element {
  const { model, children } = props;
  const { overview, language, now } = model;
  const { point, old } = newest(model);
  const { runway, points } = overview;
  // Of old figures and of too few, what is missing; else how sure the forecast is.
  const basis = !old && isRunway(runway) ? sayBasis(model) : details(model)[0];
  const isThisMonth = point !== undefined && isSameMonth(point.at, now);
  const hasChart = points.some(({ balance }) => balance !== undefined);
  return (
    <div class="money-tab" data-money="tab">
      <p class="money-tab-lead">
        <RichText text={endOnce(sayLead(model))} />
      </p>
      {point && basis && <p class="money-note">{endOnce(basis)}</p>}
      {hasChart && <BalanceChart model={model} width={328} height={132} isCompact />}
      <dl class="money-list">
        {isThisMonth && point?.spent !== undefined && (
          <div>
            <dt>{i18n.t('money.spentIn', [sayMonth(now, language)])}</dt>
            <dd>
              <RichText text={sayOf(model, sayAmount(point, point.spent, language))} />
            </dd>
          </div>
        )}
        {point?.promotional !== undefined && point.promotional > 0 && (
          <div>
            <dt>
              {point.expiresAt === undefined
                ? i18n.t('money.promotional')
                : i18n.t('money.promotionalUntil', [sayDate(point.expiresAt, language)])}
            </dt>
            <dd>{sayAmount(point, point.promotional, language)}</dd>
          </div>
        )}
      </dl>
      {hasChart && <BalanceTable model={model} />}
      {children && <div class="acts">{children}</div>}
    </div>
  );
}

function sayLead(model: MoneyModel): string {
  const { runway } = model.overview;
  const { old } = newest(model);
  const sentence = `**${headline(model)}**`;
  if (old || !isRunway(runway) || !runway.empty || isOpenEnded(runway.empty)) return sentence;
  if ((runway.point.balance ?? 0) <= 0) return sentence;
  const { first, last } = runway.empty;
  if (!first || !last) return sentence;
  const days = [formatDay(first.at, model.language), formatDay(last.at, model.language)] as const;
  return days[0] === days[1] ? sentence : i18n.t('money.leadWithDays', [sentence, ...days]);
}
