import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../controls/Icon';
import { RichText } from '../controls/RichText';

interface Props {
  /** The organization that the tab is in. */
  current: string;
  /** Where the credit belongs, as a sentence. */
  belongs: string;
}

/** The warning before anything else: this is the wrong account. */
export function Alarm({ current, belongs }: Props): JSX.Element {
  return (
    <div class="alarm" role="alert">
      <p class="alarm-title">
        <Icon name="triangle" size={24} />
        {i18n.t('account.wrong.headline')}
      </p>
      <p class="alarm-text">
        <span>
          <RichText text={i18n.t('account.wrong.youAreIn', [current])} naming />
        </span>{' '}
        <span>
          <RichText text={belongs} />
        </span>
      </p>
    </div>
  );
}
