import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ReminderName } from '../../guide/reminders';
import { ActButton } from '../controls/ActButton';
import type { Act } from '../model';

/** A reminder has rung: what it was about, and the way there. */
export function ReminderBanner({ name, act }: { name: ReminderName; act: Act }): JSX.Element {
  return (
    <div class="due" role="status" data-due={name}>
      <p>{name === 'weekly' ? i18n.t('reminder.weeklyDue') : i18n.t('reminder.offerDue')}</p>
      <ActButton act={act} action={{ type: 'open-usage-page' }}>
        {i18n.t('act.openUsage')}
      </ActButton>
    </div>
  );
}
