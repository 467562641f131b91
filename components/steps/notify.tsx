import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { wasClaimed } from '../../guide/blockade';
import { known } from '../../guide/reading';
import { ActButton } from '../controls/ActButton';
import { isMain } from '../headline';
import type { Given } from '../step-props';
import { Message } from '../views/Message';
import { workspaceName } from '../words/names';
import { sayObstacle } from '../words/obstacles';
import { markFigure, sharedFigure, sharedReason } from './shared';
import type { StepView } from './step-view';

export const notify: StepView<'notify'> = {
  title: ({ reason }, { reading, standing }) => {
    if (reason !== 'tell') return i18n.t('step.notify.title');
    const flagged = 'organization' in standing && standing.organization?.creditClaimed;
    return wasClaimed(reading, flagged || undefined)
      ? i18n.t('step.notify.claimed')
      : i18n.t('step.notify.unblocked');
  },
  briefTitle: () => i18n.t('step.notify.title'),
  figure: (step, model) => {
    switch (step.reason) {
      case 'marked':
      case 'sent':
        return markFigure(step.how);
      case 'tell':
        return i18n.t('figure.notYet');
      case 'balance-first':
      case 'credits-first':
      case 'cap-first':
      case 'unfamiliar-first':
      case 'not-known-first':
        return i18n.t('figure.later');
      default:
        return sharedFigure(step.reason, step, model);
    }
  },
  reason: (step, model) => {
    const { reading } = model;
    switch (step.reason) {
      case 'balance-first':
        return i18n.t('step.notify.balanceFirst');
      case 'credits-first':
        return i18n.t(
          (known(reading, 'balance')?.value.minorUnits ?? 0) > 0
            ? 'step.notify.creditsFirst'
            : 'step.notify.bothFirst',
        );
      case 'not-known-first':
        return i18n.t('step.notify.notKnownFirst');
      case 'cap-first':
        return i18n.t('step.notify.capFirst');
      case 'unfamiliar-first':
        return sayObstacle(model);
      case 'marked':
      case 'sent':
      case 'tell':
        return undefined;
      default:
        return sharedReason(step.reason, step, model);
    }
  },
  Body: Notify,
};

/** Telling the team that its tools work again. */
function Notify({ given }: { given: Given }): JSX.Element {
  const { model, act } = given;
  const isTaken = model.steps.some(({ reason }) => reason === 'sent');
  const name = workspaceName(model.standing, model.quotes);
  return (
    <>
      <p class="why">{i18n.t('step.notify.why')}</p>
      <Message
        given={given}
        step="notify"
        label={i18n.t('step.notify.message')}
        main={isMain(given, 'notify')}
        text={i18n.t('message.team', [name])}
      />
      <div class="acts">
        <ActButton act={act} action={{ type: 'mark', step: 'notify' }} look="link">
          {isTaken ? i18n.t('step.notify.sentLabel') : i18n.t('act.told')}
        </ActButton>
      </div>
    </>
  );
}
