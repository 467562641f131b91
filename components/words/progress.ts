import { i18n } from '#i18n';
import type { Step } from '../../guide/steps';
import { progress } from '../../guide/steps/progress';

/** "4 of 6 done, 1 not needed". */
export function sayProgress(steps: readonly Step[]): string {
  const { done, needed, skipped } = progress(steps);
  return skipped > 0
    ? i18n.t('progress.doneSkipped', [done, needed, skipped])
    : i18n.t('progress.done', [done, needed]);
}
