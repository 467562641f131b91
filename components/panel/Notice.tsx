import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Act, GuideModel } from '../model';
import { formatMoment } from '../words/moments';

interface Props {
  model: GuideModel;
  act: Act;
}

/** One line above everything: what the person should know before they go on. */
export function Notice({ model, act }: Props): JSX.Element | null {
  const { notice } = model;
  if (!notice) return null;
  if (notice === 'stale-page') {
    return (
      <p class="notice" role="status" data-notice={notice}>
        {i18n.t('page.stale')}{' '}
        <ActButton act={act} action={{ type: 'reload-page' }} look="link">
          {i18n.t('act.reloadPage')}
        </ActButton>
      </p>
    );
  }
  return (
    <p class="notice" role="status" data-notice={notice}>
      {sayNotice(notice, model)}
    </p>
  );
}

function sayNotice(
  notice: Exclude<NonNullable<GuideModel['notice']>, 'stale-page'>,
  { readAt, now, language, quotes }: GuideModel,
): string {
  const moment = readAt === undefined ? '' : formatMoment(readAt, now, language);
  switch (notice) {
    case 'not-saved':
      return i18n.t('panel.notSaved');
    case 'not-claim':
      return i18n.t('panel.notClaim', [quotes.buy]);
    case 'full':
      return i18n.t('settings.full');
    case 'ousted':
      return i18n.t('panel.ousted');
    case 'unseen':
      return i18n.t('panel.unseen');
    case 'waiting':
      return i18n.t('panel.waiting', [moment]);
    case 'kept':
      return i18n.t('panel.kept', [moment]);
  }
}
