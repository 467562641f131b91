import { i18n } from '#i18n';
import {
  adviceBasis,
  adviseReload,
  chargesAtOnce,
  firstCharge,
  type ReloadAdvice,
  worstMonth,
} from '../../guide/advice';
import { formatMoney, unitsOf } from '../../guide/money';
import { known } from '../../guide/reading';
import type { Rows } from '../controls/Figures';
import type { GuideModel } from '../model';
import { formatAdvice, formatBrief } from './amounts';

export interface ReloadWords {
  /** What the suggestion rests on. */
  basis: string;
  rows: Rows;
  /** What it charges at once, each time, and at worst. */
  before: readonly string[];
}

export function suggestReload(model: GuideModel): ReloadWords {
  const given = adviceBasis(model);
  const advice = adviseReload(given);
  return {
    basis: given.reload ? i18n.t('settings.suggests') : sayBasis(model, given.teamSize),
    rows: [
      [i18n.t('step.autoReload.threshold'), formatAdvice(advice.threshold, model)],
      [i18n.t('step.autoReload.reloadTo'), formatAdvice(advice.reloadTo, model)],
    ],
    before: [sayFirst(advice, model), sayWorst(advice, model)],
  };
}

/** The workspace's own use, once that was measured; before that the table for its size. */
function sayBasis(model: GuideModel, teamSize: number | undefined): string {
  const { measured } = model;
  if (measured) {
    return i18n.t('step.autoReload.measured', [formatAdvice(Math.round(measured.perDay), model)]);
  }
  return teamSize === undefined
    ? i18n.t('step.autoReload.startUnknown')
    : i18n.t('step.autoReload.start', teamSize, [teamSize]);
}

/** What turning it on charges at once, and each time after that. */
function sayFirst(advice: ReloadAdvice, model: GuideModel): string {
  const { reading, steps, language } = model;
  const { threshold, reloadTo, charge } = advice;
  const balance = known(reading, 'balance')?.value;
  const isOld = steps.some(({ name, was }) => name === 'balance' && was);
  if (!balance || isOld) {
    return i18n.t('step.autoReload.ifOld', [
      formatAdvice(threshold, model),
      formatAdvice(reloadTo, model),
    ]);
  }
  return chargesAtOnce(balance, threshold)
    ? i18n.t('step.autoReload.firstCharge', [
        formatMoney(firstCharge(balance, reloadTo), language),
        formatAdvice(charge, model),
      ])
    : i18n.t('step.autoReload.nothingNow', [
        formatAdvice(threshold, model),
        formatAdvice(charge, model),
      ]);
}

function sayWorst(advice: ReloadAdvice, model: GuideModel): string {
  const { balance, spendCap } = model.reading ?? {};
  if (!spendCap) return i18n.t('step.autoReload.capUnknown');
  const { limit } = spendCap.value;
  const worst = worstMonth(limit, balance?.value, advice);
  return limit && worst !== undefined
    ? i18n.t('step.autoReload.worst', [
        formatAdvice(worst, model),
        formatBrief(limit, model.language),
        formatAdvice(worst - unitsOf(limit), model),
      ])
    : i18n.t('step.autoReload.noCap');
}
