import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { forecastIn, type MoneyModel, newest } from '../model';
import { sayRound } from '../words/say';
import { Triangle } from './Forecast';
import { Hatch } from './Hatch';

/** What the chart's signs mean; only those that are in it. */
export function Legend({ model }: { model: MoneyModel }): JSX.Element {
  const hatch = useId();
  const { overview, suggestedThreshold, language } = model;
  const { points, steps } = overview;
  const { point } = newest(model);
  const known = forecastIn(model);
  const threshold = point?.reload?.threshold;
  const say = (amount: number) => (point ? sayRound(point, amount, language) : '');
  return (
    <ul class="chart-legend">
      <Sign text={i18n.t('money.legend.balance')}>
        <path class="chart-balance" d="M1,5H10V11H23" />
      </Sign>
      {points.some(({ promotional }) => (promotional ?? 0) > 0) && (
        <Sign text={i18n.t('money.legend.promotional')}>
          <Hatch id={hatch} />
          <rect class="chart-given" width="24" height="14" y="1" />
          <rect fill={`url(#${hatch})`} width="24" height="14" y="1" />
        </Sign>
      )}
      {known?.left && (
        <Sign text={i18n.t('money.legend.forecast')}>
          <rect class="chart-band" width="24" height="12" y="2" />
          <path class="chart-edge" d="M0,2H24M0,14H24" />
          <path class="chart-likely" d="M0,8H24" />
        </Sign>
      )}
      {steps.some(({ kind }) => kind === 'reload' || kind === 'purchase') && (
        <Sign text={i18n.t('money.legend.charge')}>
          <Triangle x={12} y={12} />
        </Sign>
      )}
      {known?.charges && known.charges.most > 0 && (
        <Sign text={i18n.t('money.legend.expected')}>
          <Triangle x={12} y={12} isExpected />
        </Sign>
      )}
      {(threshold ?? suggestedThreshold) !== undefined && (
        <Sign
          text={
            threshold === undefined
              ? i18n.t('money.legend.suggested', [say(suggestedThreshold ?? 0)])
              : i18n.t('money.legend.threshold', [say(threshold)])
          }
        >
          <path class="chart-threshold" d="M0,8H24" />
        </Sign>
      )}
      <Sign text={i18n.t('money.legend.off')}>
        <rect class="chart-off" width="24" height="14" y="1" />
      </Sign>
    </ul>
  );
}

function Sign(props: { text: string; children: JSX.Element | JSX.Element[] }): JSX.Element {
  return (
    <li>
      <svg aria-hidden="true" width="24" height="16" viewBox="0 0 24 16">
        {props.children}
      </svg>
      {props.text}
    </li>
  );
}
