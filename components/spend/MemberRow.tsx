import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { unitsPerDollar } from '../../guide/currency-size';
import { formatMoney, formatWhole, unitsOf } from '../../guide/money';
import type { MemberSpend } from '../../guide/spend/member-spend';
import type { Outlier } from '../../guide/spend/outliers';
import { HEAVY_FROM, MODERATE_FROM, wayOf } from '../../guide/spend/way-of-working';
import { Bar } from './Bar';
import type { SpendProps } from './model';
import { OutlierNote } from './OutlierNote';
import { nameOfMember, nameOfWay, type Way } from './words';

interface Props extends SpendProps {
  member: MemberSpend;
  /** What the one who spent most has spent, in whole units. */
  most: number;
  workingDays: number;
  outlier: Outlier | undefined;
}

/** One member: name, way of working, figure and bar; an outlier also says why and what to do. */
export function MemberRow({ member, most, workingDays, outlier, ...props }: Props): JSX.Element {
  const units = unitsOf(member.spent);
  const way = wayOf(member.spent, workingDays);
  const name = nameOfMember(member);
  return (
    <div class={`spend-row${outlier ? ' spend-outlier' : ''}`} data-member-way={way}>
      <div class="spend-line">
        <span class="spend-name" title={name}>
          {name}
        </span>
        <WayMark way={way} />
        <b class="spend-figure">{formatMoney(member.spent, props.model.language)}</b>
      </div>
      <Bar share={most > 0 ? units / most : 0} />
      {outlier && <OutlierNote {...props} member={member} outlier={outlier} />}
    </div>
  );
}

const FILLED: { [way in Way]: number } = { none: 0, light: 1, moderate: 2, heavy: 3 };

/** Three squares, filled by how somebody works; the word beside them says the same. */
function WayMark({ way }: { way: Way }): JSX.Element {
  return (
    <span class={`spend-way${way === 'heavy' ? ' spend-way-heavy' : ''}`}>
      <svg aria-hidden="true" width="34" height="10" viewBox="0 0 34 10">
        {[0, 1, 2].map((i) => (
          <rect
            key={i}
            x={i * 12 + 1}
            y="1"
            width="8"
            height="8"
            rx="1.5"
            fill={i < FILLED[way] ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        ))}
      </svg>
      {nameOfWay(way)}
    </span>
  );
}

interface LegendProps {
  /** In which the members spend. */
  currency: string | undefined;
  language: string;
}

/** The rule by which the words for ways of working are chosen. */
export function WayLegend({ currency, language }: LegendProps): JSX.Element {
  const [light, heavy] = [MODERATE_FROM, HEAVY_FROM].map((dollars) =>
    formatWhole(dollars * unitsPerDollar(currency), currency, language),
  );
  return <p class="spend-note">{i18n.t('spend.order', [light ?? '', heavy ?? ''])}</p>;
}
