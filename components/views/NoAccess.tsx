import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import type { Act } from '../model';
import { Apart } from './Apart';

/** The browser withholds claude.ai from the guide. */
export function NoAccess({ act }: { act: Act }): JSX.Element {
  return (
    <Apart name="no-access" act={act} title={i18n.t('access.title')} why={i18n.t('access.why')}>
      <ActButton act={act} action={{ type: 'allow-access' }} look="filled">
        {i18n.t('access.allow')}
      </ActButton>
    </Apart>
  );
}
