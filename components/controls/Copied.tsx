import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './Icon';

/** Confirms a copy, also to screen readers: the element is there before its words are. */
export function Copied({ when }: { when: boolean }): JSX.Element {
  return (
    <span class="copied" aria-live="polite">
      {when && (
        <>
          <Icon name="tick" size={16} />
          {i18n.t('act.copied')}
        </>
      )}
    </span>
  );
}
