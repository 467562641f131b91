import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviseReload, chargesAtOnce, type ReloadAdvice } from '../../guide/advice';
import { formatMoney } from '../../guide/money';
import { Before } from '../Before';
import { Figures } from '../Figures';
import type { Given } from '../given';
import type { GuideModel } from '../model';
import { ShowActs } from '../ShowActs';
import { Where } from '../Where';
import { formatAdvice, formatBrief } from '../words/amounts';

/** Auto-reload while it is off. */
export function AutoReload({ given }: { given: Given }): JSX.Element {
  const { model } = given;
  const teamSize = model.reading?.teamSize?.value;
  const advice = adviseReload(teamSize);
  return (
    <>
      <SwitchedOff model={model} />
      <Where
        given={given}
        step="auto-reload"
        what={
          teamSize === undefined
            ? i18n.t('reload.startUnknown')
            : i18n.t('reload.start', teamSize, [teamSize])
        }
        target={model.quotes.autoReload}
        byHand={[i18n.t('reload.byHand', [model.quotes.currentBalance])]}
      />
      <Figures
        rows={[
          [i18n.t('reload.threshold'), formatAdvice(advice.threshold, model)],
          [i18n.t('reload.reloadTo'), formatAdvice(advice.reloadTo, model)],
        ]}
      />
      <Before title={i18n.t('before.switchOn')} lines={sayCharges(advice, model)} />
      <ShowActs given={given} step="auto-reload" />
    </>
  );
}

function SwitchedOff({ model }: { model: GuideModel }): JSX.Element | null {
  const reason = model.reading?.autoReload?.value.disabledReason;
  if (!reason) return null;
  return <p class="what">{i18n.t('reload.failed', [reason])}</p>;
}

function sayCharges(advice: ReloadAdvice, model: GuideModel): string[] {
  const { reading, language } = model;
  const balance = reading?.balance?.value;
  const cap = reading?.spendCap?.value;
  const charges = i18n.t('reload.charges', [formatAdvice(advice.charge, model)]);
  const below = formatAdvice(advice.threshold, model);
  const atOnce = !balance
    ? i18n.t('reload.ifBelow', [below])
    : chargesAtOnce(balance, advice.threshold)
      ? i18n.t('reload.atOnce', [formatMoney(balance, language)])
      : i18n.t('reload.notNow', [formatMoney(balance, language)]);
  if (!cap) return [charges, atOnce, i18n.t('reload.capUnknown')];
  return [
    charges,
    atOnce,
    cap.limit ? i18n.t('reload.cap', [formatBrief(cap.limit, language)]) : i18n.t('reload.noCap'),
  ];
}
