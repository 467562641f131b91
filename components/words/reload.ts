import { i18n } from '#i18n';
import { adviseReload, chargesAtOnce, type ReloadAdvice, worstMonth } from '../../guide/advice';
import { formatMoney } from '../../guide/money';
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
  const { reload, teamSize = model.reading?.teamSize?.value } = model.settings ?? {};
  const advice = adviseReload(teamSize, reload);
  return {
    basis: reload
      ? i18n.t('settings.suggests')
      : teamSize === undefined
        ? i18n.t('step.autoReload.startUnknown')
        : i18n.t('step.autoReload.start', teamSize, [teamSize]),
    rows: [
      [i18n.t('step.autoReload.threshold'), formatAdvice(advice.threshold, model)],
      [i18n.t('step.autoReload.reloadTo'), formatAdvice(advice.reloadTo, model)],
    ],
    before: [
      i18n.t('step.autoReload.charges', [formatAdvice(advice.charge, model)]),
      sayAtOnce(advice, model),
      sayWorst(advice, model),
    ],
  };
}

function sayAtOnce({ threshold }: ReloadAdvice, model: GuideModel): string {
  const balance = model.reading?.balance?.value;
  if (!balance) return i18n.t('step.autoReload.ifBelow', [formatAdvice(threshold, model)]);
  const amount = formatMoney(balance, model.language);
  return chargesAtOnce(balance, threshold)
    ? i18n.t('step.autoReload.atOnce', [amount])
    : i18n.t('step.autoReload.notNow', [amount]);
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
      ])
    : i18n.t('step.autoReload.noCap');
}
