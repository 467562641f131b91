import type { JSX } from 'preact';
import { i18n } from '#i18n';

/** Two lines for who wants to know the way back before going ahead: where, and what then happens. */
export function Stop({ where, then }: { where: string; then: string }): JSX.Element {
  return (
    <details class="more">
      <summary>{i18n.t('step.stop.title')}</summary>
      <p class="why">{where}</p>
      <p class="why">{then}</p>
    </details>
  );
}
