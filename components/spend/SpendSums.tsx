import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWhole } from '../../guide/spend/listing';
import { sumUp } from '../../guide/spend/sum';
import type { SpendModel } from './model';
import { currencyOf, formatUnits, monthSoFar } from './words';

/** The members' sum, what no member spends, and the organization's own figure. */
export function SpendSums({ model }: { model: SpendModel }): JSX.Element {
  const { members, total, language, list } = model;
  const sum = useMemo(() => sumUp(members, total), [members, total]);
  const currency = currencyOf(members, total);
  const format = (units: number) => formatUnits(units, currency, language);
  // Of a part of the members, the rest says nothing.
  const whole = isWhole(model);
  const mayMissSome = list.kind === 'complete' && !whole && model.unreadable === 0;
  return (
    <section class="spend-section">
      <h2>{i18n.t('spend.addsUp')}</h2>
      <dl class="spend-sums">
        <div>
          <dt>{i18n.t('spend.memberCount', members.length)}</dt>
          <dd>{format(sum.members)}</dd>
        </div>
        {whole && sum.notByMembers !== undefined && !sum.exceeds && (
          <div>
            <dt>
              {i18n.t('spend.notByMembers')}
              <small>{i18n.t('spend.notByMembersNote')}</small>
            </dt>
            <dd>{format(sum.notByMembers)}</dd>
          </div>
        )}
        {sum.total !== undefined && (
          <div>
            <dt>
              <b>{i18n.t('spend.organization', [monthSoFar(model.asOf, language)])}</b>
            </dt>
            <dd>
              <b>{format(sum.total)}</b>
            </dd>
          </div>
        )}
      </dl>
      {sum.total === undefined && <p class="spend-note">{i18n.t('spend.totalUnread')}</p>}
      {sum.exceeds && <p class="spend-note">{i18n.t('spend.exceeds')}</p>}
      {mayMissSome && <p class="spend-note">{i18n.t('spend.changed')}</p>}
      {model.unreadable > 0 && (
        <p class="spend-note">{i18n.t('spend.unreadableRows', model.unreadable)}</p>
      )}
    </section>
  );
}
