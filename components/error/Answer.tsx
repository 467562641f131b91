import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { answer } from '../../guide/answer';
import { causeOfMessage } from '../../guide/cause';
import type { Verdict } from '../../guide/diagnosis';
import type { Act, GuideModel } from '../model';
import type { Confirmation } from '../views/Message';
import { workspaceOf } from '../words/ask';
import { nameContradiction, sayContradiction } from '../words/contradictions';
import { explainDiagnosis, nameDiagnosis, sayWhose } from '../words/diagnoses';
import { shortName } from '../words/names';
import { NextStep } from './NextStep';

interface Props {
  verdict: Verdict;
  /** What was pasted. */
  text: string;
  model: GuideModel | undefined;
  act: Act;
  confirmation: Confirmation | undefined;
}

/**
 * Whose account it is about, what it is, what it means, and one thing to do. What claude.ai says
 * against it stands in the place of the general explanation.
 */
export function Answer({ verdict, text, model, act, confirmation }: Props): JSX.Element {
  const { about, against, act: next } = answer(verdict, model?.standing, model?.reading);
  const named = (about === 'workspace' || about === 'own') && model && workspaceOf(model);
  return (
    <>
      <p class="whose">
        {named && <span class="chip">{shortName(named, model.quotes)}</span>}
        <span>
          {/* Beside the workspace's name there is no room for both. */}
          {!(named && against) && sayWhose(about)}
          {!named && against && ' · '}
          {against && i18n.t('diagnosis.otherwise')}
        </span>
      </p>
      <h2 class="answer-title">{against ? nameContradiction(against) : nameDiagnosis(verdict)}</h2>
      {model && against ? (
        <p class="what" data-against={against.kind}>
          {sayContradiction(against, model)}
        </p>
      ) : (
        <p class="what">{explainDiagnosis(verdict)}</p>
      )}
      <NextStep
        next={next}
        cause={causeOfMessage(verdict)}
        isNotice={verdict === 'not-rejected'}
        text={text}
        given={{ model, act, confirmation }}
      />
    </>
  );
}
