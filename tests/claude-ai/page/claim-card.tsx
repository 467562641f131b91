/** The offer. It has no test id, no role and no label of its own, as on the real page. */
import type { Grant } from '../shapes.ts';
import { Button, Heading } from './controls.tsx';
import { c } from './generation.ts';
import { useView } from './store.ts';
import { day, isExtraUsage, money, t } from './text.ts';
import { claim } from './usage-data.ts';

const terms = 'https://support.claude.com/en/articles/14246053-usage-credits-offer-terms';

export function ClaimCard({ grant }: { grant: Grant }) {
  const { isClaiming } = useView();
  if (!grant.eligible || grant.granted) return null;
  const amount = money(grant.amount_minor_units, grant.currency, true);
  const heading = isExtraUsage() ? 'claim-heading-extra-usage' : 'claim-heading-usage-credits';
  return (
    <div class={c('card', 'offer')}>
      <div class={c('offertext')}>
        <Heading>{t(heading, { amount })}</Heading>
        <p class={c('note')}>
          {t(grant.available ? 'claim-sentence' : 'claim-waiting')}{' '}
          {t('expires', { date: day(grant.expires_at) })}.{' '}
          <a class={c('terms')} href={terms} target="_blank" rel="noreferrer">
            {t('terms-link')}
          </a>
        </p>
      </div>
      {grant.available && (
        <Button kind="dark" isBusy={isClaiming} onClick={() => void claim()}>
          {t('claim-button')}
        </Button>
      )}
    </div>
  );
}
