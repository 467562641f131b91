import { i18n } from '#i18n';
import { adviseCap, adviseMeasuredCap, type WayOfWorking, WORKING_DAYS } from '../../guide/advice';
import type { GuideModel } from '../model';
import { formatAdvice } from './amounts';

/** Where nobody has said how the team works: neither the cheapest nor the dearest way. */
export const USUAL_WAY: WayOfWorking = 'moderate';

/** One suggested monthly limit, and the sum that it is: at its upper end, for a limit is no aim. */
export function suggestCap(model: GuideModel): { basis: string; amount: string } {
  const { settings, reading, measured } = model;
  const {
    monthlyCap,
    wayOfWorking: way = USUAL_WAY,
    teamSize = reading?.teamSize?.value,
  } = settings ?? {};
  if (monthlyCap !== undefined) {
    return { basis: i18n.t('settings.suggests'), amount: formatAdvice(monthlyCap, model) };
  }
  if (measured) {
    return {
      basis: i18n.t('step.spendCap.measured', [formatAdvice(Math.round(measured.perMonth), model)]),
      amount: formatAdvice(adviseMeasuredCap(measured), model),
    };
  }
  const people = teamSize ?? 1;
  const advice = adviseCap(people, way);
  return {
    basis: i18n.t('step.spendCap.oneSum', people, [
      people,
      nameOfWay(way),
      formatAdvice(advice?.perDay[1] ?? 0, model),
      WORKING_DAYS,
    ]),
    amount: formatAdvice(advice?.perMonth[1] ?? 0, model),
  };
}

export function nameOfWay(way: WayOfWorking): string {
  switch (way) {
    case 'light':
      return i18n.t('settings.light');
    case 'moderate':
      return i18n.t('settings.moderate');
    case 'heavy':
      return i18n.t('settings.heavy');
  }
}
