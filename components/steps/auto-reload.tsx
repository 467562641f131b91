import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CostNotice } from '../controls/CostNotice';
import { Figures } from '../controls/Figures';
import { Instruction } from '../controls/Instruction';
import { ShowActs } from '../controls/ShowActs';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { formatBrief } from '../words/amounts';
import { workspaceName } from '../words/names';
import { suggestReload } from '../words/reload';
import { Decline } from './Decline';
import { Stop } from './Stop';
import { sharedFigure, sharedReason } from './shared';
import type { StepView } from './step-view';

export const autoReload: StepView<'auto-reload'> = {
  title: ({ reason }) =>
    reason === 'reload-failed'
      ? i18n.t('step.autoReload.titleFailed')
      : i18n.t('step.autoReload.title'),
  figure: (step, model) => {
    switch (step.reason) {
      case 'reload-on':
        return step.amount
          ? i18n.t('figure.below', [formatBrief(step.amount, model.language)])
          : i18n.t('figure.switchedOn');
      case 'reload-off':
        return i18n.t('figure.switchedOff');
      case 'reload-failed':
        return i18n.t('figure.offFailed');
      case 'declined':
        return i18n.t('figure.byHand');
      case 'arrears':
        return i18n.t('figure.arrears');
      default:
        return sharedFigure(step.reason, step, model);
    }
  },
  reason: (step, model) => {
    switch (step.reason) {
      case 'reload-on':
        return sayOn(model);
      case 'arrears':
        return i18n.t('step.balance.arrears', [workspaceName(model.standing, model.quotes)]);
      case 'reload-off':
      case 'reload-failed':
      case 'declined':
        return undefined;
      default:
        return sharedReason(step.reason, step, model);
    }
  },
  ring: () => [i18n.t('pointing.ring.autoReload'), i18n.t('pointing.ring.autoReloadNote')],
  Body: AutoReload,
};

function sayOn({ reading, language }: GuideModel): string {
  const { threshold, reloadTo } = reading?.autoReload?.value ?? {};
  if (!threshold) return i18n.t('step.autoReload.isOn');
  const below = formatBrief(threshold, language);
  return reloadTo
    ? i18n.t('step.autoReload.isOnFull', [below, formatBrief(reloadTo, language)])
    : i18n.t('step.autoReload.isOnBelow', [below]);
}

/** Auto-reload while it is off. Nothing is pointed at before it is said what it charges. */
function AutoReload({ given }: { given: Given }): JSX.Element {
  const { quotes, reading } = given.model;
  const { disabledReason: reason, paymentFailed } = reading?.autoReload?.value ?? {};
  const { basis, rows, before } = suggestReload(given.model);
  return (
    <>
      {reason && (
        <p class="what">
          {paymentFailed
            ? i18n.t('step.autoReload.failed', [reason])
            : i18n.t('step.autoReload.turnedOff', [reason])}
        </p>
      )}
      <Instruction
        given={given}
        step="auto-reload"
        what={basis}
        target={quotes.autoReload}
        byHand={[i18n.t('step.autoReload.byHand', [quotes.currentBalance])]}
      />
      <Figures rows={rows} />
      <CostNotice title={i18n.t('cost.beforeSwitchOn')} lines={before} />
      <p class="why">{i18n.t('step.autoReload.ach')}</p>
      <ShowActs given={given} step="auto-reload">
        <Decline given={given} step="auto-reload" />
      </ShowActs>
      <Stop
        where={i18n.t('step.stop.reload')}
        then={i18n.t('step.stop.bought', [workspaceName(given.model.standing, quotes)])}
      />
    </>
  );
}
