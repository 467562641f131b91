import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviceBasis, adviseReload } from '../../guide/advice';
import { known } from '../../guide/reading';
import { CostNotice } from '../controls/CostNotice';
import { Instruction, toldInWords } from '../controls/Instruction';
import { RichText } from '../controls/RichText';
import { ShowActs } from '../controls/ShowActs';
import type { Given } from '../step-props';
import { Message } from '../views/Message';
import { formatAdvice } from '../words/amounts';
import { formatMoment } from '../words/moments';
import { workspaceName } from '../words/names';
import { saySupport } from '../words/support';

/** The day without an offer: a switch on, b buy, each ticked as claude.ai confirms it. */
export function Offerless({ given }: { given: Given }): JSX.Element {
  const { model, pointing } = given;
  const { quotes, reading, now, language } = model;
  const switchedOn = known(reading, 'creditsOn');
  const isOn = switchedOn?.value === true;
  const isEmpty = (known(reading, 'balance')?.value.minorUnits ?? 0) <= 0;
  const start = formatAdvice(adviseReload(adviceBasis(model)).charge, model);
  const turnOn = i18n.t('step.balance.creditsOff', [quotes.turnOn]);
  const buy = i18n.t('step.balance.start', [quotes.buy, start]);
  const target = isOn ? quotes.buy : quotes.turnOn;
  const isSought = pointing?.step === 'balance' && pointing.state === 'looking';
  return (
    <>
      <p class="why">{i18n.t('today.noOffer', [workspaceName(model.standing, quotes)])}</p>
      {isSought || toldInWords(given, 'balance') ? (
        <Instruction given={given} step="balance" what={isOn ? buy : turnOn} target={target} />
      ) : (
        <ol class="by-hand">
          <li class={isOn ? 'ticked' : undefined}>
            <span>
              {isOn ? i18n.t('step.balance.turnedOn', [quotes.turnOn]) : <RichText text={turnOn} />}
              {isOn && (
                <span class="why ticked-at">
                  {i18n.t('step.balance.onAt', [formatMoment(switchedOn.at, now, language)])}
                </span>
              )}
            </span>
          </li>
          {isEmpty && (
            <li>
              <span>
                <RichText text={buy} />
              </span>
            </li>
          )}
        </ol>
      )}
      {isEmpty && (
        <CostNotice title={i18n.t('cost.beforeBuy')} lines={[i18n.t('step.balance.buyCharges')]} />
      )}
      <ShowActs given={given} step="balance" label={i18n.t('act.showLetter', [isOn ? 'b' : 'a'])} />
      {isEmpty && <ShouldThereBe given={given} />}
    </>
  );
}

/** The text for support, for who thinks that an offer should be open. */
function ShouldThereBe({ given }: { given: Given }): JSX.Element {
  return (
    <details class="more">
      <summary>{i18n.t('step.balance.shouldThereBe')}</summary>
      <Message
        given={given}
        step="balance"
        label={i18n.t('step.balance.supportText')}
        text={saySupport(given.model)}
        rows={6}
        main={false}
      />
      <p class="why">{i18n.t('step.balance.supportWhere')}</p>
    </details>
  );
}
