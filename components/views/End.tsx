import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { known } from '../../guide/reading';
import { nextLook } from '../../guide/reminders';
import { stepsLeft } from '../../guide/steps/progress';
import { ActButton } from '../controls/ActButton';
import { Figures } from '../controls/Figures';
import type { GuideModel } from '../model';
import type { Given } from '../step-props';
import { formatDay, formatLook, formatYear } from '../words/moments';
import { workspaceName } from '../words/names';
import { KeepWatch } from './KeepWatch';

/** The end of the list: until when all is well, and when to look again. */
export function End({ given }: { given: Given }): JSX.Element | null {
  const { model, act } = given;
  const { standing, steps, quotes, language, outlook } = model;
  const isOld = steps.some(({ was }) => was);
  if (standing.kind !== 'manager' || stepsLeft(steps) > 0 || isOld || model.switched) return null;
  const name = workspaceName(standing, quotes);
  const rows = rowsOf(model);
  return (
    <section class="view end" data-end>
      <h2>
        {outlook?.emptyAt === undefined
          ? i18n.t('end.set', [name])
          : i18n.t('end.safeUntil', [name, formatDay(outlook.emptyAt, language)])}
      </h2>
      {rows.length > 0 && <Figures rows={rows} />}
      {!model.settings?.weeklyLook?.on && (
        <div class="acts">
          <ActButton act={act} action={{ type: 'look-weekly' }}>
            {i18n.t('end.weekly')}
          </ActButton>
        </div>
      )}
      <KeepWatch given={given} />
    </section>
  );
}

function rowsOf({ reading, settings, now, language }: GuideModel) {
  const ends = (known(reading, 'promotions')?.value ?? []).flatMap(
    ({ expiresAt }) => expiresAt ?? [],
  );
  const { on, weekday } = settings?.weeklyLook ?? {};
  return [
    ...(ends.length > 0
      ? [[i18n.t('end.validUntil'), formatYear(Math.min(...ends), language)] as const]
      : []),
    ...(on && weekday !== undefined
      ? [[i18n.t('end.nextLook'), formatLook(nextLook(weekday, now), language)] as const]
      : []),
  ];
}
