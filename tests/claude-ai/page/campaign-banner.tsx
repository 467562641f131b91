/** Another campaign than the organization's credit; of it only the test ids are known. */
import { Button } from './controls.tsx';
import { c, testId } from './generation.ts';
import { toast } from './store.ts';
import { t } from './text.ts';

export function CampaignBanner() {
  return (
    <div class={c('card', 'offer')} {...testId('whc-banner-body')}>
      <div class={c('offertext')}>
        <div class={c('title')}>{t('campaign-title')}</div>
        <p class={c('note')} {...testId('whc-banner-expiry')}>
          {t('campaign-note')}
        </p>
      </div>
      <span {...testId('whc-banner-claim')}>
        <Button onClick={() => toast(t('saved'))}>{t('claim-offer')}</Button>
      </span>
    </div>
  );
}
