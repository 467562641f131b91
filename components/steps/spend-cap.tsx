import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Money } from '../../guide/facts';
import { isCapReached } from '../../guide/obstacle';
import { Figures } from '../controls/Figures';
import { Instruction } from '../controls/Instruction';
import { ShowActs } from '../controls/ShowActs';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { formatBrief } from '../words/amounts';
import { suggestCap } from '../words/cap';
import { workspaceName } from '../words/names';
import { Decline } from './Decline';
import { Stop } from './Stop';
import { sharedFigure, sharedReason } from './shared';
import type { StepView } from './step-view';
import { WaysOfWorking } from './WaysOfWorking';

export const spendCap: StepView<'spend-cap'> = {
  title: () => i18n.t('step.spendCap.title'),
  figure: (step, model) => {
    switch (step.reason) {
      case 'capped':
        return step.amount
          ? i18n.t('figure.perMonth', [formatBrief(step.amount, model.language)])
          : i18n.t('figure.done');
      case 'declined':
        return i18n.t('figure.onPurpose');
      case 'uncapped':
        return i18n.t('figure.none');
      default:
        return sharedFigure(step.reason, step, model);
    }
  },
  reason: (step, model) => {
    if (step.reason === 'uncapped' || step.reason === 'declined') return undefined;
    return step.reason === 'capped'
      ? step.amount && sayLimit(step.amount, model)
      : sharedReason(step.reason, step, model);
  },
  ring: () => [i18n.t('pointing.ring.spendCap')],
  Body: SpendCap,
};

/** A cap of nothing is a cap, and blocks everything. */
function sayLimit(limit: Money, { language, standing, quotes, reading }: GuideModel): string {
  const amount = formatBrief(limit, language);
  if (limit.minorUnits === 0) return i18n.t('step.spendCap.zero', [amount]);
  const name = workspaceName(standing, quotes);
  const capped = i18n.t('step.spendCap.capped', [name, amount]);
  return isCapReached(reading) ? `${capped} ${i18n.t('blocker.organizationCap', [name])}` : capped;
}

/** The monthly limit while there is none: one figure, as the sum it is. */
function SpendCap({ given }: { given: Given }): JSX.Element {
  const { quotes, standing, settings, measured } = given.model;
  const isEnterprise = standing.kind === 'manager' && standing.organization.kind === 'enterprise';
  const { basis, amount } = suggestCap(given.model);
  return (
    <>
      {isEnterprise && <p class="what">{i18n.t('step.spendCap.enterprise')}</p>}
      <Instruction
        given={given}
        step="spend-cap"
        what={i18n.t('step.spendCap.why')}
        target={quotes.adjustLimit}
        byHand={[i18n.t('step.spendCap.byHand', [quotes.adjustLimit])]}
      />
      {settings?.monthlyCap === undefined && !measured && <WaysOfWorking given={given} />}
      <Figures rows={[[i18n.t('step.spendCap.noun'), amount]]} note={basis} />
      <p class="care-note">{i18n.t('step.spendCap.reached')}</p>
      <ShowActs given={given} step="spend-cap">
        <Decline given={given} step="spend-cap" />
      </ShowActs>
      <Stop
        where={i18n.t('step.stop.limit', [quotes.adjustLimit])}
        then={i18n.t('step.stop.waits', [workspaceName(standing, quotes)])}
      />
    </>
  );
}
