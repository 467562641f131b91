import { known } from '../../guide/reading';
import type { GuideModel } from '../model';

/** Is the team stopped on a day without an offer, so that switching on and buying are the way? */
export function isOfferless({ steps }: GuideModel): boolean {
  const claim = steps.find(({ name }) => name === 'claim')?.status;
  const balance = steps.find(({ name }) => name === 'balance')?.reason;
  return (
    (claim === 'skipped' || claim === 'done') && (balance === 'credits-off' || balance === 'buy')
  );
}

/** How many clicks unblock the team then: the switch, and buying. */
export function clicksLeft({ reading }: GuideModel): number {
  const isEmpty = (known(reading, 'balance')?.value.minorUnits ?? 0) <= 0;
  return Number(known(reading, 'creditsOn')?.value === false) + Number(isEmpty);
}
