import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Weekday } from '../../guide/settings';
import { DAY_MS } from '../../guide/time';
import { trusted } from '../controls/trusted';
import { formatDay } from '../words/moments';
import { AllowNotifications } from './AllowNotifications';

export interface WeeklyLookModel {
  on: boolean;
  /** Has the company set it, so that the person cannot? */
  isFixed: boolean;
  weekday: Weekday;
  /** The next look; milliseconds since 1970. */
  next?: number | undefined;
  /** Does the browser hold the bookmark? Not known without its permission, and then false. */
  bookmarked: boolean;
  /** Did the browser, or the person there, refuse the permission just now? */
  refused?: 'bookmarks' | 'notifications' | undefined;
  notifications: boolean;
  /** What the browser has at all; Safari has neither. */
  canNotify: boolean;
  canBookmark: boolean;
  /** BCP 47. */
  language: string;
}

export type WeeklyLookAction =
  | { type: 'look-weekly'; on: boolean; weekday: Weekday }
  | { type: 'save-bookmark' }
  | { type: 'allow-notifications' };

interface Props {
  model: WeeklyLookModel;
  act: (action: WeeklyLookAction) => void;
}

/** A Sunday, to name the weekdays by. */
const SUNDAY = Date.UTC(2026, 10, 1);
/** As a working week begins: Monday first. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** The bookmark and the weekly look at the usage page. */
export function WeeklyLook({ model, act }: Props): JSX.Element {
  return (
    <section class="options-section">
      <div>
        <h2>{i18n.t('reminder.title')}</h2>
        <p class="why">{i18n.t('reminder.titleNote')}</p>
      </div>
      <div>
        <When model={model} act={act} />
        {model.on && model.canNotify && <Notification model={model} act={act} />}
        {model.canBookmark && <SaveBookmark model={model} act={act} />}
      </div>
    </section>
  );
}

function When({ model, act }: Props): JSX.Element {
  const { on, isFixed, weekday, next, language } = model;
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const choose = (event: Event) => {
    const { currentTarget } = event;
    if (currentTarget instanceof HTMLSelectElement) {
      const chosen = WEEKDAYS.find((day) => `${day}` === currentTarget.value);
      if (chosen !== undefined) act({ type: 'look-weekly', on: true, weekday: chosen });
    }
  };
  return (
    <fieldset class="options-row options-group" aria-label={i18n.t('reminder.weekly')}>
      <span>
        {i18n.t('reminder.weekly')}
        {isFixed && <span class="options-note">{i18n.t('settings.byCompany')}</span>}
        <span class="options-note" aria-live="polite">
          {on && next !== undefined && i18n.t('reminder.next', [formatDay(next, language)])}
        </span>
      </span>
      <span class="options-controls">
        <select
          aria-label={i18n.t('reminder.weekday')}
          value={weekday}
          disabled={!on || isFixed}
          onChange={trusted(choose)}
          data-action="weekday"
        >
          {WEEKDAYS.map((day) => (
            <option key={day} value={day}>
              {name.format(SUNDAY + day * DAY_MS)}
            </option>
          ))}
        </select>
        <input
          type="checkbox"
          checked={on}
          disabled={isFixed}
          aria-label={i18n.t('reminder.weekly')}
          data-action="look-weekly"
          onChange={trusted(() => act({ type: 'look-weekly', on: !on, weekday }))}
        />
      </span>
    </fieldset>
  );
}

function Notification({ model, act }: Props): JSX.Element {
  const { notifications, refused } = model;
  return (
    <div class="options-row">
      <span>
        {notifications ? i18n.t('reminder.notified') : i18n.t('reminder.dot')}
        {refused === 'notifications' && (
          <span class="options-note" aria-live="polite">
            {i18n.t('reminder.refused')}
          </span>
        )}
      </span>
      {!notifications && (
        <AllowNotifications onAllow={() => act({ type: 'allow-notifications' })} />
      )}
    </div>
  );
}

function SaveBookmark({ model, act }: Props): JSX.Element {
  const { bookmarked, refused } = model;
  return (
    <div class="options-row">
      <span aria-live="polite">
        {bookmarked ? i18n.t('step.bookmark.saved') : i18n.t('step.bookmark.title')}
        {!bookmarked && (
          <span class="options-note">
            {refused === 'bookmarks'
              ? i18n.t('step.bookmark.refused')
              : i18n.t('step.bookmark.saveNote')}
          </span>
        )}
      </span>
      {!bookmarked && (
        <button
          type="button"
          class="button-plain"
          data-action="save-bookmark"
          onClick={trusted(() => act({ type: 'save-bookmark' }))}
        >
          {i18n.t('step.bookmark.save')}
        </button>
      )}
    </div>
  );
}
