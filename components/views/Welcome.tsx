import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Diagnosis } from '../../guide/diagnosis';
import { evaluate } from '../../guide/steps';
import { ActButton } from '../controls/ActButton';
import { StepMark } from '../controls/StepMark';
import { MyError } from '../error/MyError';
import type { Act } from '../model';
import { Header } from '../panel/Header';
import { nounOf } from '../steps';
import { numberOf, stepAttributes } from '../steps/stepAttributes';
import { sayStatus } from '../words/statuses';
import type { Confirmation } from './Message';

/** Nothing was read yet, so nothing is known of any step. */
const STEPS = evaluate({ kind: 'unknown', why: 'organization' }, undefined, {});

interface Props {
  act: Act;
  /** Which known message a text holds. */
  diagnose: (text: string) => Diagnosis;
  confirmation?: Confirmation | undefined;
}

/** The popup before any workspace was read. */
export function Welcome({ act, diagnose, confirmation }: Props): JSX.Element {
  return (
    <main class="guide popup" data-guide data-standing="unknown" data-view="panel">
      <Header act={act} collapsible={false} />
      <div class="middle">
        <div class="view">
          <p class="what">{i18n.t('welcome.text')}</p>
          <div class="acts">
            <ActButton act={act} action={{ type: 'open-usage-page' }} look="filled">
              {i18n.t('welcome.open')}
            </ActButton>
          </div>
        </div>
        <div class="small-steps">
          <p>{i18n.t('account.unknown.then')}</p>
          <ol>
            {STEPS.map((step) => (
              <li key={step.name} title={nounOf(step.name)} {...stepAttributes(step, STEPS)}>
                <StepMark step={step} number={numberOf(step.name)} />
                <span class="unseen">
                  {nounOf(step.name)}: {sayStatus(step, false)}
                </span>
              </li>
            ))}
          </ol>
        </div>
        <MyError act={act} diagnose={diagnose} confirmation={confirmation} />
      </div>
      <footer class="foot">{i18n.t('panel.independent')}</footer>
    </main>
  );
}
