import { i18n } from '#i18n';
import {
  type AdviceBasis,
  adviceBasis,
  adviseCap,
  adviseLimit,
  type WayOfWorking,
  WORKING_DAYS,
} from '../../guide/advice';
import type { GuideModel } from '../model';
import { formatAdvice } from './amounts';

/** One suggested monthly limit, and the sum that it is: at its upper end, for a limit is no aim. */
export function suggestCap(model: GuideModel): { basis: string; amount: string } {
  const basis = adviceBasis(model);
  return { basis: sayBasis(basis, model), amount: formatAdvice(adviseLimit(basis), model) };
}

function sayBasis(basis: AdviceBasis, model: GuideModel): string {
  const { monthlyCap, measured, way, teamSize: people = 1 } = basis;
  if (monthlyCap !== undefined) return i18n.t('settings.suggests');
  if (measured) {
    const perMonth = formatAdvice(Math.round(measured.perMonth), model);
    return i18n.t('step.spendCap.measured', [perMonth]);
  }
  const perDay = adviseCap({ ...basis, teamSize: people })?.perDay[1] ?? 0;
  return i18n.t('step.spendCap.oneSum', people, [
    people,
    nameOfWay(way),
    formatAdvice(perDay, model),
    WORKING_DAYS,
  ]);
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
