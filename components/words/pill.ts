import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import { isAlarming } from '../../guide/standing';
import { nextStep, stepsLeft } from '../../guide/steps/progress';
import type { GuideModel } from '../model';
import { figureOf, titleOf } from '../steps';
import { fullName } from './names';
import { nounOf } from './nouns';

/** The small form's few words. */
export function sayPill(model: GuideModel): string {
  const { standing, report } = model;
  if (isAlarming(standing, model.accepted)) return i18n.t('pill.wrongAccount');
  if (report !== undefined) return i18n.t('pill.changed');
  switch (standing.kind) {
    case 'manager':
      return sayNext(model);
    case 'member':
      return i18n.t('pill.member');
    case 'signed-out':
      return i18n.t('pill.signedOut');
    case 'unknown':
      return i18n.t('pill.unknown');
    default:
      return fullName(standing.current, model.quotes);
  }
}

function sayNext(model: GuideModel): string {
  const { steps, reading, language } = model;
  const next = nextStep(steps);
  if (next) return titleOf(next, model);
  const left = steps.find(({ status }) => status !== 'done' && status !== 'skipped');
  if (stepsLeft(steps) > 0 && left) {
    return i18n.t('pill.waiting', [nounOf(left.name), figureOf(left, model)]);
  }
  const balance = reading?.balance?.value;
  return balance
    ? i18n.t('pill.allDoneBalance', [formatMoney(balance, language)])
    : i18n.t('pill.allDone');
}
