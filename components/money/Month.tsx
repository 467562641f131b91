import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Point } from '../../guide/history/point';
import { isSameMonth } from '../../guide/history/steps';
import { isRunway } from '../../guide/runway/runway';
import { RichText } from '../controls/RichText';
import { MonthChart } from './chart/MonthChart';
import { type MoneyModel, newest } from './model';
import { useWidth } from './useWidth';
import { onItsDay, sayLimit } from './words/headline';
import { endOnce, sayAbout, sayAmount, sayLastDay, sayMonth, sayRound } from './words/say';

/** The month's spend against its limit. */
export function Month({ model }: { model: MoneyModel }): JSX.Element | null {
  const [box, width] = useWidth<HTMLDivElement>(343);
  const { overview, now, language } = model;
  const point = overview.points.findLast(({ spent }) => spent !== undefined);
  if (!point || point.spent === undefined || !isSameMonth(point.at, now)) {
    return null;
  }
  const spent = sayAmount(point, point.spent, language);
  return (
    <section class="money-section" data-money="month">
      <h2>
        <span>{i18n.t('money.spentIn', [sayMonth(now, language)])}</span>
        <span class="money-total">
          <RichText text={sayOf(model, spent)} />
        </span>
      </h2>
      <div ref={box}>
        <MonthChart model={model} width={width} height={150} label={`${spent}. ${sayEnd(model)}`} />
      </div>
      {/* Without a balance the headline says it. */}
      {point.balance !== undefined && <p class="money-note">{endOnce(sayEnd(model))}</p>}
    </section>
  );
}

/** What was spent against the limit; of another day with that day. */
export function sayOf(model: MoneyModel, spent: string): string {
  return onItsDay(model, sayAgainstLimit(newest(model).point, spent, model.language));
}

function sayAgainstLimit(point: Point | undefined, spent: string, language: string): string {
  if (!point || point.cap === undefined) return `**${spent}**`;
  if (point.cap === null) return i18n.t('money.ofNoLimit', [spent]);
  return i18n.t('money.ofLimit', [spent, sayRound(point, point.cap, language)]);
}

function sayEnd(model: MoneyModel): string {
  const { runway } = model.overview;
  const { old } = newest(model);
  const { language } = model;
  const month = isRunway(runway) && !old ? runway.month : undefined;
  if (!month || !isRunway(runway)) return i18n.t('money.monthUnknown');
  const { point } = runway;
  if (month.cap?.likely) return sayLimit(month.cap.likely.at, month.end, point.at, language);
  const range: [string, string, string] = [
    sayAbout(point, month.spent.slow, language),
    sayAbout(point, month.spent.fast, language),
    sayLastDay(month.end, language),
  ];
  if (point.cap === null || point.cap === undefined) return i18n.t('money.monthLikely', range);
  return month.cap ? i18n.t('money.monthMaybe', range) : i18n.t('money.monthBelow', range);
}
