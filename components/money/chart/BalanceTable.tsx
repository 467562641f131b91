import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { BalanceStep } from '../../../guide/history/steps';
import { rowsByDay } from '../../../guide/runway/by-day';
import { isRunway } from '../../../guide/runway/runway';
import { type MoneyModel, newest } from '../model';
import { sayAbout, sayAmount, sayDay } from '../words/say';

const MOST_ROWS = 45;

/** The same as the chart, for everybody who would rather read it. */
export function BalanceTable({ model }: { model: MoneyModel }): JSX.Element | null {
  const { overview, calendar, language } = model;
  const { point } = newest(model);
  if (!point) return null;
  const say = (amount: number | undefined) =>
    amount === undefined ? '' : sayAmount(point, amount, language);
  return (
    <details class="chart-table" data-action="as-table">
      <summary>{i18n.t('money.asTable')}</summary>
      <div class="chart-table-room">
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('money.table.day')}</th>
              <th scope="col">{i18n.t('money.legend.balance')}</th>
              <th scope="col">{i18n.t('money.table.used')}</th>
              <th scope="col">{i18n.t('money.table.changed')}</th>
            </tr>
          </thead>
          <tbody>
            <Expected model={model} />
            {rowsByDay(overview.points, calendar)
              .slice(0, MOST_ROWS)
              .map(({ day, at, balance, used, steps }) => (
                <tr key={day}>
                  <th scope="row">{sayDay(at, language)}</th>
                  <td>{say(balance)}</td>
                  <td>{say(used)}</td>
                  <td>
                    {steps
                      .filter(isShown)
                      .map((step) => sayStep(step, say))
                      .join(' · ')}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Expected({ model }: { model: MoneyModel }): JSX.Element | null {
  const { overview, language } = model;
  const { point, old } = newest(model);
  const { runway } = overview;
  if (!point || old || !isRunway(runway)) return null;
  const { first, likely, last } = runway.empty ?? {};
  const likelyDay = likely && sayDay(likely.at, language);
  // The latest first, as the days that were read; a day that is the likeliest, too, once.
  const rows = [last, likely, first].flatMap((reached) =>
    reached && (reached === likely || sayDay(reached.at, language) !== likelyDay) ? [reached] : [],
  );
  return (
    <>
      {rows.map(({ at }) => (
        <tr key={at} class="chart-table-expected">
          <th scope="row">{sayDay(at, language)}</th>
          <td>{sayAbout(point, 0, language)}</td>
          <td />
          <td>{at === likely?.at ? i18n.t('money.table.likely') : i18n.t('money.inCases')}</td>
        </tr>
      ))}
    </>
  );
}

function isShown({ kind }: BalanceStep): boolean {
  return kind !== 'month';
}

function sayStep({ kind, amount }: BalanceStep, say: (amount: number) => string): string {
  switch (kind) {
    case 'claim':
      return i18n.t('money.claimed', [say(amount)]);
    case 'reload':
      return i18n.t('money.step.reload', [say(amount)]);
    case 'expiry':
      return i18n.t('money.step.expiry', [say(amount)]);
    default:
      return i18n.t('money.step.purchase', [say(amount)]);
  }
}
