import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SeatAdvice, SeatBilling } from '../../guide/spend/seat-advice';
import { RichText } from '../controls/RichText';
import { trusted } from '../controls/trusted';
import type { SpendProps } from './model';
import { formatRound } from './words';

/** Whose seat costs more than it saves, each with its sum. Seats are paid in US dollars. */
export function Seats({ model, act }: SpendProps): JSX.Element | null {
  const { files, language } = model;
  if (!files.report) return null;
  return (
    <section class="spend-section">
      <h2>{i18n.t('spend.seats')}</h2>
      {!files.knowsSeats && <p class="spend-note">{i18n.t('spend.seat.needsMembers')}</p>}
      {files.knowsSeats && files.seats.length === 0 && <p>{i18n.t('spend.seat.none')}</p>}
      {files.seats.map((advice) => (
        <div class="spend-seat" key={advice.person} data-seat={advice.change}>
          <p>
            <RichText text={sayAdvice(advice, files.names, language)} />
          </p>
          <p class="spend-note">
            {advice.months > 1
              ? i18n.t('spend.seat.months', [`${advice.months}`])
              : i18n.t('spend.seat.oneMonth')}
          </p>
        </div>
      ))}
      {files.knowsSeats && (
        <fieldset class="spend-billing">
          <legend>{i18n.t('spend.seat.billed')}</legend>
          {(['monthly', 'yearly'] satisfies SeatBilling[]).map((billing) => (
            <label key={billing}>
              <input
                type="radio"
                name="seat-billing"
                checked={files.billing === billing}
                onChange={trusted(() => act({ type: 'choose-billing', billing }))}
              />
              {i18n.t(billing === 'monthly' ? 'spend.seat.monthly' : 'spend.seat.yearly')}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

function sayAdvice(
  { person, change, difference, costs, saving }: SeatAdvice,
  names: ReadonlyMap<string, string>,
  language: string,
): string {
  const format = (units: number) => formatRound(units, 'USD', language);
  const name = names.get(person) ?? person;
  return change === 'to-standard'
    ? i18n.t('spend.seat.toStandard', [name, format(saving)])
    : i18n.t('spend.seat.toPremium', [
        name,
        format(costs.at(-1) ?? 0),
        format(difference),
        format(saving),
      ]);
}
