import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import { findBlocker } from '../../guide/obstacle';
import type { StepOf } from '../../guide/steps';
import { CostNotice } from '../controls/CostNotice';
import { Instruction } from '../controls/Instruction';
import { RichText } from '../controls/RichText';
import { ShowActs } from '../controls/ShowActs';
import type { Given } from '../step-props';
import { workspaceName } from '../words/names';
import { sayObstacle } from '../words/obstacles';
import { clicksLeft, isOfferless } from '../words/offerless';
import { sayPromotion } from '../words/promotions';
import { Offerless } from './Offerless';
import { join, sharedFigure, sharedReason } from './shared';
import type { StepView } from './step-view';

export const balance: StepView<'balance'> = {
  title: ({ reason }, model) => {
    if (reason === 'cap-reached') return i18n.t('step.balance.titleCap');
    if (isOfferless(model)) {
      return clicksLeft(model) > 1
        ? i18n.t('step.balance.twoClicks')
        : i18n.t('step.balance.oneClick');
    }
    if (reason === 'credits-off') return i18n.t('step.balance.titleCreditsOff');
    return reason === 'buy' ? i18n.t('step.balance.titleBuy') : i18n.t('step.balance.title');
  },
  figure: (step, model) => {
    const amount = step.amount && formatMoney(step.amount, model.language);
    switch (step.reason) {
      case 'funded':
        return amount ?? i18n.t('figure.done');
      case 'credits-off':
      case 'claim-first':
      case 'buy':
        return amount ?? i18n.t('figure.creditsOff');
      case 'cap-reached':
        return findBlocker(model.standing, model.reading)?.isZero
          ? i18n.t('figure.capZero')
          : i18n.t('figure.capReached');
      case 'arrears':
        return i18n.t('figure.arrears');
      default:
        return sharedFigure(step.reason, step, model);
    }
  },
  reason: (step, model) => {
    const { standing, quotes, language } = model;
    switch (step.reason) {
      case 'arrears':
        return i18n.t('step.balance.arrears', [workspaceName(standing, quotes)]);
      case 'funded':
        return join(
          step.amount && i18n.t('step.balance.funded', [formatMoney(step.amount, language)]),
          sayPromotion(model),
          sayObstacle(model),
        );
      case 'credits-off':
      case 'claim-first':
      case 'cap-reached':
      case 'buy':
        return undefined;
      default:
        return sharedReason(step.reason, step, model);
    }
  },
  ring: ({ steps }) => {
    const reason = steps.find(({ name }) => name === 'balance')?.reason;
    if (reason === 'cap-reached') return [i18n.t('pointing.ring.raise')];
    if (reason === 'credits-off') return [i18n.t('step.balance.titleCreditsOff')];
    return [i18n.t('pointing.ring.balance'), i18n.t('pointing.ring.balanceNote')];
  },
  Body: Balance,
};

/** The balance while it is zero, or usage credits are off. */
function Balance({ given, step }: { given: Given; step: StepOf<'balance'> }): JSX.Element {
  if (step.reason === 'cap-reached') return <CapReached given={given} />;
  if (step.reason === 'claim-first') return <ClaimFirst given={given} />;
  if (isOfferless(given.model)) return <Offerless given={given} />;
  const { model } = given;
  const { quotes, language } = model;
  const name = workspaceName(model.standing, quotes);
  const balance = step.amount && formatMoney(step.amount, language);
  const off = step.reason === 'credits-off';
  const target = off ? quotes.turnOn : quotes.buy;
  const obstacle = sayObstacle(model);
  return (
    <>
      <Instruction
        given={given}
        step="balance"
        what={
          off ? i18n.t('step.balance.creditsOff', [target]) : i18n.t('step.balance.buy', [target])
        }
        target={target}
      />
      <p class="why">
        <RichText text={sayWhy(balance, off)} />
      </p>
      {obstacle && <p class="why">{obstacle}</p>}
      <CostNotice
        title={off ? i18n.t('cost.beforeSwitchOn') : i18n.t('cost.beforeBuy')}
        lines={[off ? i18n.t('step.balance.onWarning') : i18n.t('step.balance.buyWarning', [name])]}
      />
      <ShowActs given={given} step="balance" />
    </>
  );
}

/** Nothing is bought under a reached limit. */
function CapReached({ given }: { given: Given }): JSX.Element {
  const { quotes, standing, reading, language } = given.model;
  const name = workspaceName(standing, quotes);
  const { isZero, used, limit } = findBlocker(standing, reading) ?? {};
  const figures = !isZero &&
    used &&
    limit && [formatMoney(used, language), formatMoney(limit, language)];
  return (
    <>
      <Instruction
        given={given}
        step="balance"
        what={i18n.t('step.balance.raise', [quotes.adjustLimit])}
        target={quotes.adjustLimit}
      />
      <p class="why">
        {figures
          ? i18n.t('step.balance.capFigures', [figures[0] ?? '', figures[1] ?? '', name])
          : sayObstacle(given.model)}
      </p>
      <p class="why">{i18n.t('step.balance.capBeforeBuying')}</p>
      <ShowActs given={given} step="balance" />
    </>
  );
}

function ClaimFirst({ given }: { given: Given }): JSX.Element {
  return (
    <>
      <p class="what">{i18n.t('step.balance.claimFirst')}</p>
      <p class="why">
        {i18n.t('step.balance.claimFirstWhy')} {i18n.t('panel.notClaim', [given.model.quotes.buy])}
      </p>
      <ShowActs given={given} step="claim" label={i18n.t('act.showClaim')} />
    </>
  );
}

function sayWhy(balance: string | undefined, off: boolean): string {
  if (balance === undefined) return i18n.t('step.balance.creditsOffUnknown');
  return off
    ? i18n.t('step.balance.creditsOffWhy', [balance])
    : i18n.t('step.balance.buyWhy', [balance]);
}
