import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import { StepMark } from '../controls/StepMark';
import type { Given } from '../step-props';
import { sayReadAgo } from '../words/moments';

const CONFIRMED = { name: 'balance', status: 'done', reason: 'funded', evidence: 'api' } as const;
const SAID = { name: 'notify', status: 'done', reason: 'marked', evidence: 'you' } as const;

/** When claude.ai was read, what the ticks mean, and whose guide this is. */
export function Footer({ given }: { given: Given }): JSX.Element {
  const { model, act, place } = given;
  if (place === 'popup') {
    return (
      <footer class="foot foot-popup">
        <span class="foot-read">
          <ActButton
            act={act}
            action={{ type: 'read-again' }}
            look="icon"
            icon="again"
            label={i18n.t('panel.readAgain')}
          />
          {sayReadAgo(model.readAt, model.now, model.language)}
        </span>
        <span>{i18n.t('panel.independent')}</span>
      </footer>
    );
  }
  return (
    <footer class="foot">
      {model.standing.kind === 'manager' && (
        <p class="legend">
          <StepMark step={CONFIRMED} number={0} />
          {i18n.t('panel.confirmed')}
          <StepMark step={SAID} number={0} />
          {i18n.t('panel.youSaid')}
        </p>
      )}
      <p>{i18n.t('panel.neverClicks')}</p>
    </footer>
  );
}
