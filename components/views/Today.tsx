import type { JSX } from 'preact';
import { nextStep } from '../../guide/steps/progress';
import type { TodayName } from '../../guide/today';
import { TodayMark } from '../controls/TodayMark';
import { hasHeadline } from '../headline';
import type { Given } from '../step-props';
import { titleOf } from '../steps';
import { sayBlocked, sayToday } from '../words/today';
import { TodayActs } from './TodayActs';

type Ground = 'paper' | 'wash' | 'care';

const GROUNDS: { readonly [name in TodayName]?: Ground } = {
  unreadable: 'wash',
  old: 'wash',
  'cap-reached': 'care',
  'reload-failed': 'care',
  'nearly-empty': 'care',
  'few-days': 'care',
  'cap-near': 'care',
};

/** One sentence about today and one button, before anything is listed. */
export function Today({ given }: { given: Given }): JSX.Element | null {
  const { model } = given;
  const { today } = model;
  const next = nextStep(model.steps);
  const words =
    today &&
    sayToday(today, model, next && { title: titleOf(next, model), isTold: next.reason !== 'tell' });
  if (!today || !words || !hasHeadline(given)) return null;
  const [sentence, more] = words;
  return (
    <section class={`today today-${GROUNDS[today] ?? 'paper'}`}>
      <TodayMark today={today} isBlocked={today === 'nothing' && sayBlocked(model) !== undefined} />
      <div>
        <h2 title={sentence}>{sentence}</h2>
        {more && <p>{more}</p>}
        <TodayActs given={given} today={today} />
      </div>
    </section>
  );
}
