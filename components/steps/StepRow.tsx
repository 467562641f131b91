import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Step } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import { StepMark } from '../controls/StepMark';
import { trusted } from '../controls/trusted';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { nounOf } from '../words/nouns';
import { sayStatus } from '../words/statuses';
import { figureOf, titleOf, viewOf } from './index';
import { reveal } from './reveal';
import { StepBody } from './StepBody';
import { isNext, needsLook, numberOf, stepAttributes } from './stepAttributes';

/** One line of the ledger. The panel's next step is open; any other opens by a press on its head. */
export function StepRow({ given, step }: { given: Given; step: Step }): JSX.Element {
  const { model, pointing, act, place } = given;
  const id = useId();
  const [opened, setOpened] = useState<boolean>();
  const next = isNext(step, model.steps);
  const pointed = pointing?.step === step.name;
  // In the popup today's headline says what is next; the list under it is the evidence.
  const leads = next && place === 'page';
  // Where the guide is small, what has just been copied says so, and asks, before the next step.
  const asks = ({ name, reason }: Step) => reason === 'sent' && name === model.copied;
  const open = leads || pointed || (opened ?? (place === 'page' && saysMore(step, model.steps)));
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // What a press has opened may lie below the edge.
    if (opened && row.current) reveal(row.current);
  }, [opened]);
  const care = needsLook(step, model);
  const mark = <StepMark step={step} number={numberOf(step.name)} next={next} care={care} />;
  const said = care ? i18n.t('status.needsLook') : sayStatus(step, next);
  const status = <span class="unseen">{said}: </span>;
  return (
    <li
      ref={row}
      class={`step${leads ? ' step-next' : ''}${open ? ' step-open' : ''}${pointed ? ' step-pointed' : ''}${(pointing ? pointed : model.steps.some(asks) ? asks(step) : leads) ? ' step-brief' : ''}`}
      {...stepAttributes(step, model.steps)}
      data-care={care ? '' : undefined}
    >
      <h2>
        {leads ? (
          <span class="step-head">
            {mark}
            <span class="step-name">
              {status}
              <Title step={step} model={model} />
            </span>
          </span>
        ) : (
          <button
            type="button"
            class="step-head"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={trusted(() => setOpened(!open))}
          >
            {mark}
            <span class="step-name">
              {status}
              {nounOf(step.name)}
            </span>
            <span class="step-figure">{figureOf(step, model)}</span>
          </button>
        )}
      </h2>
      {step.reason === 'sent' && !open && (
        <ActButton
          act={act}
          action={{ type: 'mark', step: 'notify' }}
          look="link"
          label={i18n.t('step.notify.sentLabel')}
        >
          {i18n.t('step.notify.sent')}
        </ActButton>
      )}
      {open && (
        <div class="step-body" id={id}>
          <StepBody given={given} step={step} />
        </div>
      )}
    </li>
  );
}

/** The sheet shows one of them: whole in the panel, brief where the guide is small. */
function Title({ step, model }: { step: Step; model: GuideModel }): JSX.Element {
  const brief = viewOf(step.name).briefTitle?.();
  return (
    <>
      <span class="title-whole">{titleOf(step, model)}</span>
      {brief && <span class="title-brief">{brief}</span>}
    </>
  );
}

/** Nobody can act on it, but everybody should read why: shown before it is asked for. */
function saysMore(step: Step, steps: readonly Step[]): boolean {
  return (
    step.reason === 'high-demand' ||
    step === steps.find(({ status, was }) => status === 'unknown' && !was)
  );
}
