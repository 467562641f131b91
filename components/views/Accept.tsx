import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';

/** Lets the person say that this account is meant. */
export function Accept({ given }: { given: Given }): JSX.Element | null {
  if (given.model.accepted) return null;
  return (
    <div class="acts">
      <ActButton act={given.act} action={{ type: 'accept-account' }} look="link">
        {i18n.t('act.accept')}
      </ActButton>
    </div>
  );
}
