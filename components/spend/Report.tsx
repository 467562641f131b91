import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SpendReport } from '../../guide/spend/report';
import { trusted } from '../controls/trusted';
import { Bar } from './Bar';
import { FileFaults } from './FileFaults';
import type { SpendProps } from './model';
import { ReportDrop } from './ReportDrop';
import { formatUnits } from './words';

/** So many products and models are named; the rest is one line. */
const MOST_LINES = 8;

/** What claude.ai's own spend report says by product and model. */
export function Report(props: SpendProps): JSX.Element {
  const { model, act } = props;
  const { report, currency, faults } = model.files;
  return (
    <section class="spend-section">
      <div class="spend-line">
        <h2>{i18n.t('spend.byModel')}</h2>
        {report?.range && (
          <span class="spend-note">
            {i18n.t('spend.reportTo', [dayOf(report.range.to, model.language)])}
          </span>
        )}
      </div>
      {report ? (
        <>
          <ReportBars report={report} currency={currency} language={model.language} />
          <p class="spend-note">{i18n.t('spend.net')}</p>
          <button
            type="button"
            class="button-link"
            data-action="forget-files"
            onClick={trusted(() => act({ type: 'forget-files' }))}
          >
            {i18n.t('spend.forget')}
          </button>
        </>
      ) : null}
      <FileFaults faults={faults} />
      <ReportDrop {...props} />
      <p class="spend-note">{i18n.t('spend.local')}</p>
    </section>
  );
}

interface BarsProps {
  report: SpendReport;
  currency: string;
  language: string;
}

function ReportBars({ report, currency, language }: BarsProps): JSX.Element {
  const named = report.byModel.filter(({ net }) => net > 0).slice(0, MOST_LINES);
  const rest = report.net - named.reduce((sum, { net }) => sum + net, 0);
  const lines = [
    ...named.map(({ product, model, net }) => ({
      label: [product, model].filter(Boolean).join(' · ') || i18n.t('spend.noName'),
      net,
    })),
    ...(rest >= 0.005 ? [{ label: i18n.t('spend.others'), net: rest }] : []),
  ];
  const most = Math.max(...lines.map(({ net }) => net), 0);
  const format = (units: number) => formatUnits(units, currency, language);
  return (
    <>
      {lines.map(({ label, net }) => (
        <div class="spend-row" key={label}>
          <div class="spend-line">
            <span class="spend-name">{label}</span>
            <b class="spend-figure">{format(net)}</b>
          </div>
          <Bar share={net / most} />
        </div>
      ))}
      <p class="spend-note">
        {i18n.t('spend.netOfGross', [format(report.net), format(report.gross)])}
      </p>
    </>
  );
}

function dayOf(moment: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(moment);
}
