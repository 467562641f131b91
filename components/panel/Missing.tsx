import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isAlarming, isAlone } from '../../guide/standing';
import { RichText } from '../controls/RichText';
import type { GuideModel } from '../model';

/**
 * Says what the person may look for in vain: the expected workspace, where the alarm does not say
 * it; or the page that claude.ai does not have for a Team of one.
 */
export function Missing({ model }: { model: GuideModel }): JSX.Element | null {
  const alone = isAlone(model.standing) && i18n.t('account.alone');
  const text = sayMissing(model) ?? alone;
  if (!text || isAlarming(model.standing, model.accepted)) return null;
  return (
    <p class="notice" role={text === alone ? undefined : 'alert'} data-alone={text === alone}>
      <RichText text={text} />
    </p>
  );
}

export function sayMissing({ missing }: GuideModel): string | undefined {
  return missing === undefined
    ? undefined
    : i18n.t('account.missing', [missing.replaceAll('**', '') || i18n.t('account.kind.unnamed')]);
}
