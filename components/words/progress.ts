import { i18n } from '#i18n';
import type { Step } from '../../guide/steps';
import { progress } from '../../guide/steps/progress';
import { formatDay } from './moments';

/** "4 of 6 done, 1 not needed"; of old figures, when they were read. */
export function sayProgress(steps: readonly Step[], language: string): string {
  const old = steps.flatMap(({ was, at }) => (was && at !== undefined ? [at] : []));
  if (old.length > 0) {
    return i18n.t('progress.lastRead', [formatDay(Math.max(...old), language)]);
  }
  const { done, needed, skipped } = progress(steps);
  return skipped > 0
    ? i18n.t('progress.doneSkipped', [done, needed, skipped])
    : i18n.t('progress.done', [done, needed]);
}
