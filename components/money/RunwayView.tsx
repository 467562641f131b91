import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../controls/Icon';
import { RichText } from '../controls/RichText';
import { trusted } from '../controls/trusted';
import { formatMoment } from '../words/moments';
import { BalanceChart } from './chart/BalanceChart';
import { BalanceTable } from './chart/BalanceTable';
import { Legend } from './chart/Legend';
import { type ActOnMoney, type MoneyModel, newest } from './model';
import { useWidth } from './useWidth';
import { WorkingDays } from './WorkingDays';
import { details, sayBasis, sayHeld } from './words/details';
import { headline } from './words/headline';
import { endOnce } from './words/say';

/** How long the money lasts: the sentence first, the picture second, the figures third. */
export function RunwayView({ model, act }: { model: MoneyModel; act: ActOnMoney }): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>(1036);
  const { point } = newest(model);
  const basis = sayBasis(model);
  // Once a reading: ten forecasts of the past take their time.
  const held = useMemo(() => sayHeld(model), [model]);
  const hasBalance = model.overview.points.some(({ balance }) => balance !== undefined);
  return (
    <section class="runway" data-money="runway">
      <div class="runway-head">
        <h1>{endOnce(headline(model))}</h1>
        <ReadAgain model={model} act={act} at={point?.at} />
      </div>
      <p class="runway-lead">
        <RichText text={endOnce(details(model).join(' '))} />
      </p>
      {basis && <p class="money-note">{endOnce([basis, held].filter(Boolean).join(' '))}</p>}
      <WorkingDays model={model} act={act} />
      <div ref={box}>
        {hasBalance && (
          <>
            <BalanceChart model={model} width={width} height={300} isCompact={false} />
            <Legend model={model} />
            <BalanceTable model={model} />
          </>
        )}
      </div>
    </section>
  );
}

function ReadAgain(props: {
  model: MoneyModel;
  act: ActOnMoney;
  at: number | undefined;
}): JSX.Element {
  const { model, act, at } = props;
  const { language, now, organization } = model;
  return (
    <button
      type="button"
      class="button-link runway-read"
      data-action="read-again"
      onClick={trusted(() => act({ type: 'read-again', organization: organization.id }))}
    >
      <Icon name="again" size={16} />
      {at === undefined
        ? i18n.t('money.readNow')
        : i18n.t('money.readAt', [formatMoment(at, now, language)])}
    </button>
  );
}
