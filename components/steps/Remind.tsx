import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import { hasHeadline } from '../headline';
import type { Given } from '../step-props';

/** High demand: the guide remembers to look again. */
export function Remind({ given }: { given: Given }): JSX.Element {
  const { model, act } = given;
  return (
    <div class="acts" role="status">
      {model.copied === 'reminder' ? (
        i18n.t('reminder.reminded')
      ) : (
        <ActButton
          act={act}
          action={{ type: 'remind' }}
          look={hasHeadline(given) ? 'plain' : 'filled'}
        >
          {i18n.t('reminder.remind')}
        </ActButton>
      )}
    </div>
  );
}
