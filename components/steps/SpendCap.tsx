import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviseCap, type WayOfWorking, WORKING_DAYS } from '../../guide/advice';
import { Figures } from '../Figures';
import type { Given } from '../given';
import type { GuideModel } from '../model';
import { ShowActs } from '../ShowActs';
import { Where } from '../Where';
import { formatAdvice } from '../words/amounts';

/** The monthly cap while there is none: suggestions, as the sums they are. */
export function SpendCap({ given }: { given: Given }): JSX.Element {
  const { model } = given;
  const teamSize = model.reading?.teamSize?.value;
  return (
    <>
      <Where
        given={given}
        step="spend-cap"
        what={i18n.t('cap.why')}
        target={model.quotes.adjustLimit}
        byHand={[i18n.t('cap.byHand', [model.quotes.adjustLimit])]}
      />
      <p class="why">
        {teamSize === undefined
          ? i18n.t('cap.sumOne', [WORKING_DAYS])
          : i18n.t('cap.sum', teamSize, [teamSize, WORKING_DAYS])}
      </p>
      <Figures
        rows={[
          capRow('light', teamSize, model),
          capRow('moderate', teamSize, model),
          capRow('heavy', teamSize, model),
        ]}
      />
      <p class="why">{i18n.t('cap.week')}</p>
      <ShowActs given={given} step="spend-cap" />
    </>
  );
}

function capRow(
  way: WayOfWorking,
  teamSize: number | undefined,
  model: GuideModel,
): [string, string] {
  const advice = adviseCap(teamSize ?? 1, way);
  if (!advice) return ['', ''];
  const range = ([low, high]: readonly [number, number]): string =>
    i18n.t('cap.range', [formatAdvice(low, model), formatAdvice(high, model)]);
  return [sayWay(way, range(advice.perDay)), range(advice.perMonth)];
}

function sayWay(way: WayOfWorking, perDay: string): string {
  switch (way) {
    case 'light':
      return i18n.t('cap.light', [perDay]);
    case 'moderate':
      return i18n.t('cap.moderate', [perDay]);
    case 'heavy':
      return i18n.t('cap.heavy', [perDay]);
  }
}
