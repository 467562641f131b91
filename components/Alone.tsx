import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isAlone } from '../guide/standing';
import type { GuideModel } from './model';
import { Say } from './Say';

/** Says that claude.ai has no organization usage page for a Team of one. */
export function Alone({ model }: { model: GuideModel }): JSX.Element | null {
  return isAlone(model.standing) ? (
    <p class="notice" data-alone>
      <Say text={i18n.t('setup.alone')} />
    </p>
  ) : null;
}
