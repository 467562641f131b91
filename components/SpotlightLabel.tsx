import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { StepName } from '../guide/checklist';
import { numberOf } from './steps/stepAttributes';

interface Props {
  step: StepName;
  /** Of the account step: first the menu, then the workspace's entry in it. */
  stage?: 'menu' | 'entry' | undefined;
  /** Of the account step: the workspace's name. */
  target?: string | undefined;
  mode?: 'light' | 'dark' | undefined;
}

/** The words beside the ring. */
export function SpotlightLabel({ step, stage, target, mode }: Props): JSX.Element {
  const [title, note] = sayLabel(step, stage, target);
  return (
    <div class="spotlight-label" data-mode={mode}>
      <span class="spotlight-number">{numberOf(step)}</span>
      <span>
        <b>{title}</b>
        {note && <span class="spotlight-note">{note}</span>}
      </span>
    </div>
  );
}

function sayLabel(
  step: StepName,
  stage: Props['stage'],
  target: string | undefined,
): readonly [string, string?] {
  switch (step) {
    case 'account':
      return stage === 'entry' && target
        ? [i18n.t('spotlight.entry', [target])]
        : [i18n.t('spotlight.menu'), i18n.t('spotlight.menuNote')];
    case 'claim':
      return [i18n.t('spotlight.claim'), i18n.t('spotlight.claimNote')];
    case 'balance':
      return [i18n.t('spotlight.balance'), i18n.t('spotlight.balanceNote')];
    case 'auto-reload':
      return [i18n.t('spotlight.autoReload'), i18n.t('spotlight.autoReloadNote')];
    case 'spend-cap':
      return [i18n.t('spotlight.spendCap')];
    default:
      return [i18n.t('spotlight.other')];
  }
}
