import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isRunway } from '../../guide/runway/runway';
import { workingDays } from '../../guide/runway/week';
import type { Weekday } from '../../guide/settings';
import { DAY_MS } from '../../guide/time';
import { trusted } from '../controls/trusted';
import { type ActOnMoney, type MoneyModel, newest } from './model';

/** Monday first, as a working week goes. */
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];
/** A Sunday. */
const SUNDAY = Date.UTC(2026, 10, 1, 12);

/** On which days the workspace works: learnt after three weeks, before that as the person says. */
export function WorkingDays(props: { model: MoneyModel; act: ActOnMoney }): JSX.Element | null {
  const { overview, workdays, language } = props.model;
  const { runway } = overview;
  if (!isRunway(runway) || newest(props.model).old) return null;
  const { week } = runway;
  const working = workingDays(week);
  const chosen = WEEK.filter((day) => week.from === 'even' || working.includes(day));
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const toggle = (day: Weekday) => {
    const others = chosen.filter((other) => other !== day);
    const next = chosen.includes(day) ? others : [...others, day];
    if (next.length > 0)
      props.act({ type: 'set-workdays', workdays: next.toSorted((a, b) => a - b) });
  };
  return (
    <details class="workdays">
      <summary>{sayWeek(week.from)}</summary>
      <fieldset class="workdays-days" aria-label={i18n.t('money.workdays')}>
        {WEEK.map((day) => (
          <button
            key={day}
            type="button"
            class="button-chip"
            aria-pressed={chosen.includes(day)}
            data-action="set-workdays"
            onClick={trusted(() => toggle(day))}
          >
            {name.format(SUNDAY + day * DAY_MS)}
          </button>
        ))}
        {workdays && (
          <button
            type="button"
            class="button-link"
            data-action="unset-workdays"
            onClick={trusted(() => props.act({ type: 'set-workdays' }))}
          >
            {i18n.t('money.workdaysLearn')}
          </button>
        )}
      </fieldset>
    </details>
  );
}

function sayWeek(from: 'even' | 'person' | 'readings'): string {
  switch (from) {
    case 'even':
      return i18n.t('money.workdaysEven');
    case 'person':
      return i18n.t('money.workdaysYours');
    case 'readings':
      return i18n.t('money.workdaysLearnt');
  }
}
