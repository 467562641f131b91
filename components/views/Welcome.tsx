import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Diagnosis } from '../../guide/diagnosis';
import { evaluate } from '../../guide/steps';
import { trusted } from '../controls/trusted';
import { MyError } from '../error/MyError';
import type { Act } from '../model';
import { Header } from '../panel/Header';
import { stepAttributes } from '../steps/stepAttributes';
import { nounOf } from '../words/nouns';
import { type Door, Doors } from './Doors';
import type { Confirmation } from './Message';

/** Nothing was read yet, so nothing is known of any step. */
const STEPS = evaluate({ kind: 'unknown', why: 'organization' }, undefined, {});

interface Props {
  act: Act;
  /** Which known message a text holds. */
  diagnose: (text: string) => Diagnosis;
  confirmation?: Confirmation | undefined;
}

/** The popup before anything was read: what it does, and three doors; nothing that looks like a failure. */
export function Welcome({ act, diagnose, confirmation }: Props): JSX.Element {
  const [hasError, setHasError] = useState(false);
  const open = (door: Door) => {
    if (door === 'error') setHasError(true);
    else act({ type: door === 'billing' ? 'open-usage-page' : 'open-welcome' });
  };
  return (
    <main
      class="guide popup"
      lang={i18n.t('panel.language')}
      data-guide
      data-standing="unknown"
      data-today="first-run"
      data-view="panel"
    >
      <Header act={act} collapsible={false} />
      <div class="middle">
        {!hasError && (
          <>
            <h2 class="welcome-claim">{i18n.t('welcome.claim')}</h2>
            <Doors onOpen={open} />
          </>
        )}
        {/* Whoever comes with an error can paste it at once, without the door. */}
        <MyError
          act={act}
          diagnose={diagnose}
          confirmation={confirmation}
          shown={hasError}
          onVerdict={(verdict) => verdict && setHasError(true)}
        />
        {hasError && (
          <div class="view">
            <button
              type="button"
              class="button-link"
              data-action="back"
              onClick={trusted(() => setHasError(false))}
            >
              {i18n.t('welcome.back')}
            </button>
          </div>
        )}
        <ol hidden>
          {STEPS.map((step) => (
            <li key={step.name} {...stepAttributes(step, STEPS)}>
              {nounOf(step.name)}
            </li>
          ))}
        </ol>
      </div>
      <footer class="foot foot-popup">
        <span>{i18n.t('welcome.nothingRead')}</span>
        <span>{i18n.t('panel.independent')}</span>
      </footer>
    </main>
  );
}
