import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import { RichText } from '../controls/RichText';
import { isMain } from '../headline';
import type { Given } from '../step-props';
import { markFigure, sharedFigure, sharedReason } from './shared';
import type { StepView } from './step-view';

export const bookmark: StepView<'bookmark'> = {
  title: () => i18n.t('step.bookmark.title'),
  figure: (step, model) => {
    if (step.reason === 'marked') return markFigure(step.how);
    return step.reason === 'save'
      ? i18n.t('figure.notYet')
      : sharedFigure(step.reason, step, model);
  },
  reason: (step, model) =>
    step.reason === 'marked' || step.reason === 'save'
      ? undefined
      : sharedReason(step.reason, step, model),
  Body: Bookmark,
};

/**
 * Keeping the usage page at hand for the weekly look. Only the extension's own pages may ask for
 * the permission that saves a bookmark, so claude.ai's page leads to the options.
 */
function Bookmark({ given }: { given: Given }): JSX.Element {
  const { act, model, place } = given;
  const keys = /Mac/.test(navigator.userAgent) ? '⌘D' : 'Ctrl+D';
  const popup = place === 'popup';
  const canSave = popup && model.canBookmark;
  const main = isMain(given, 'bookmark');
  return (
    <>
      <p class="what">
        <RichText text={i18n.t('step.bookmark.what', [keys])} />
      </p>
      <p class="why">{i18n.t('step.bookmark.why')}</p>
      <div class="acts">
        {canSave && (
          <ActButton act={act} action={{ type: 'save-bookmark' }}>
            {i18n.t('step.bookmark.save')}
          </ActButton>
        )}
        <ActButton
          act={act}
          action={{ type: 'mark', step: 'bookmark' }}
          look={main ? 'filled' : 'plain'}
        >
          {i18n.t('act.bookmarked')}
        </ActButton>
        {popup && (
          <ActButton act={act} action={{ type: 'open-usage-page' }} look="link">
            {i18n.t('act.openUsage')}
          </ActButton>
        )}
        <ActButton act={act} action={{ type: 'open-options' }} look="link">
          {popup ? i18n.t('reminder.weekly') : i18n.t('step.bookmark.inOptions')}
        </ActButton>
      </div>
    </>
  );
}
