import { Button } from './controls.tsx';
import { c } from './generation.ts';
import { toast } from './store.ts';
import { t } from './text.ts';

/** Not the organization's credit, though it sounds like it. */
export function Referral({ action }: { action: 'claim-reward' | 'claim-offer' }) {
  return (
    <div class={c('card', 'offer')}>
      <div class={c('offertext')}>
        <div class={c('title')}>{t('refer-title')}</div>
        <p class={c('note')}>{t('refer-note')}</p>
      </div>
      <Button onClick={() => toast(t('saved'))}>{t(action)}</Button>
    </div>
  );
}
