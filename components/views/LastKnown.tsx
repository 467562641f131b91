import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { oldestFact } from '../../guide/record';
import type { GuideModel } from '../model';
import { formatDay } from '../words/moments';
import { sayObstacle } from '../words/obstacles';

/** What was in a member's way when that was read last, if that was on another day. */
export function LastKnown({ model }: { model: GuideModel }): JSX.Element | null {
  const { lastKnown: reading, language } = model;
  const at = oldestFact(reading);
  const why = sayObstacle({ ...model, reading });
  if (!reading || at === undefined || !why) return null;
  return (
    <p class="notice" data-stale>
      {i18n.t('member.lastKnown', [formatDay(at, language), why])}
    </p>
  );
}
