import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { GuideModel } from './model';
import { Say } from './Say';
import { isAlarming } from './words/pill';

/** Says that this login does not have the expected workspace, where the alarm does not say it. */
export function Missing({ model }: { model: GuideModel }): JSX.Element | null {
  const text = sayMissing(model);
  if (!text || isAlarming(model)) return null;
  return (
    <p class="notice" role="alert">
      <Say text={text} />
    </p>
  );
}

export function sayMissing({ missing }: GuideModel): string | undefined {
  return missing === undefined
    ? undefined
    : i18n.t('setup.missing', [missing.replaceAll('**', '') || i18n.t('kind.unnamed')]);
}
