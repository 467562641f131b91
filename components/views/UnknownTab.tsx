import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Act } from '../model';
import { Apart } from './Apart';

/** A tab of claude.ai of which nothing was heard: no workspace is shown over it. */
export function UnknownTab({ act }: { act: Act }): JSX.Element {
  return (
    <Apart
      name="unknown-tab"
      act={act}
      title={i18n.t('access.unknownTab')}
      why={i18n.t('access.unknownTabWhy')}
    >
      <ActButton act={act} action={{ type: 'reload-tab' }} look="filled">
        {i18n.t('access.reload')}
      </ActButton>
    </Apart>
  );
}
