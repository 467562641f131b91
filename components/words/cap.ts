import { i18n } from '#i18n';
import { adviseCap, type WayOfWorking, WORKING_DAYS } from '../../guide/advice';
import type { Rows } from '../controls/Figures';
import type { GuideModel } from '../model';
import { formatAdvice } from './amounts';

const WAYS = ['light', 'moderate', 'heavy'] as const;

/** Suggested monthly caps, as the sums they are; all three ways of working, or the one that is set. */
export function suggestCap(model: GuideModel): { basis: string; rows: Rows } {
  const {
    monthlyCap,
    wayOfWorking,
    teamSize = model.reading?.teamSize?.value,
  } = model.settings ?? {};
  if (monthlyCap !== undefined) {
    return {
      basis: i18n.t('settings.suggests'),
      rows: [[i18n.t('step.spendCap.noun'), formatAdvice(monthlyCap, model)]],
    };
  }
  const ways = wayOfWorking ? [wayOfWorking] : WAYS;
  return {
    basis:
      teamSize === undefined
        ? i18n.t('step.spendCap.sumOne', [WORKING_DAYS])
        : i18n.t('step.spendCap.sum', teamSize, [teamSize, WORKING_DAYS]),
    rows: ways.flatMap((way) => {
      const advice = adviseCap(teamSize ?? 1, way);
      if (!advice) return [];
      const range = ([low, high]: readonly [number, number]): string =>
        i18n.t('step.spendCap.range', [formatAdvice(low, model), formatAdvice(high, model)]);
      return [[sayWay(way, range(advice.perDay)), range(advice.perMonth)] as const];
    }),
  };
}

function sayWay(way: WayOfWorking, perDay: string): string {
  switch (way) {
    case 'light':
      return i18n.t('step.spendCap.light', [perDay]);
    case 'moderate':
      return i18n.t('step.spendCap.moderate', [perDay]);
    case 'heavy':
      return i18n.t('step.spendCap.heavy', [perDay]);
  }
}
