import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';
import { sayFailure } from '../words/failures';
import { Bar } from './Bar';
import type { SpendProps } from './model';
import { formatCount } from './words';

/** How far reading is, why it stopped, and how it goes on. */
export function ListProgress({ model, act }: SpendProps): JSX.Element | null {
  const { list, members, people, pages, language } = model;
  const count = formatCount(members.length, language);
  const whole = people === undefined ? '' : formatCount(people, language);
  if (list.kind === 'reading') {
    return (
      <div class="spend-card" role="status">
        <div class="spend-line">
          <b>
            {pages === undefined
              ? i18n.t('spend.readingPage', [`${list.page}`])
              : i18n.t('spend.readingPageOf', [`${list.page}`, formatCount(pages, language)])}
          </b>
          <span>{whole ? i18n.t('spend.readOf', [count, whole]) : count}</span>
        </div>
        <Bar share={people ? members.length / people : 0} />
        <p class="spend-note">{i18n.t('spend.sortedAgain')}</p>
        <div class="acts">
          <button
            type="button"
            class="button-plain"
            data-action="cancel"
            onClick={trusted(() => act({ type: 'cancel' }))}
          >
            {i18n.t('spend.cancel')} <kbd>{i18n.t('act.escape')}</kbd>
          </button>
        </div>
      </div>
    );
  }
  if (list.kind !== 'halted') return null;
  return (
    <div class="spend-card spend-halted" role="status">
      <b>{whole ? i18n.t('spend.peopleOf', [count, whole]) : i18n.t('spend.people', [count])}</b>
      <p>
        {list.failure && `${sayFailure(list.failure, model)} `}
        {members.length > 0 && i18n.t('spend.theseOnly', [count])}
      </p>
      <div class="acts">
        <button
          type="button"
          class="button-filled"
          data-action="resume"
          onClick={trusted(() => act({ type: 'resume' }))}
        >
          {i18n.t('spend.resume', [`${list.next}`])}
        </button>
        {members.length > 0 && (
          <button
            type="button"
            class="button-link"
            data-action="stop"
            onClick={trusted(() => act({ type: 'stop' }))}
          >
            {i18n.t('spend.stopHere')}
          </button>
        )}
      </div>
    </div>
  );
}
