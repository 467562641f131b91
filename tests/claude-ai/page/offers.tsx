/** Offers other than the starter credit. */
import type { Grant } from '../shapes.ts';
import { Button, Heading, Row, Section } from './controls.tsx';
import { c, testId } from './generation.ts';
import { toast, useView } from './store.ts';
import { creditsTitle, money, t } from './text.ts';
import { claim } from './usage-data.ts';

const articles = 'https://support.claude.com/en/articles';

function Terms({ article }: { article: string }) {
  return (
    <a class={c('terms')} href={`${articles}/${article}`} target="_blank" rel="noreferrer">
      {t('terms-link')}
    </a>
  );
}

/** The launch credit of July 2026: known by its terms and its test ids, in English by its button. */
export function LaunchBanner({ grant }: { grant: Grant }) {
  const { isClaiming } = useView();
  if (!grant.eligible || grant.granted) return null;
  return (
    <div class={c('card', 'offer', 'launch')} {...testId('whc-banner-body')}>
      <div class={c('offertext')}>
        <Heading>{t('launch-heading')}</Heading>
        <p class={c('note')} {...testId('whc-banner-expiry')}>
          {t('launch-note')} <Terms article="15862783-launch-credit" />
        </p>
      </div>
      <span {...testId('whc-banner-claim')}>
        <Button kind="dark" isBusy={isClaiming} onClick={() => void claim('launch')}>
          {t('claim-free-credits')}
        </Button>
      </span>
    </div>
  );
}

/** One of the future, in the shape of today's. */
export function UnknownOffer() {
  const amount = money(30_000, 'USD', true);
  return (
    <div class={c('card', 'offer', 'unknown')}>
      <div class={c('offertext')}>
        <Heading>{`${t('unknown-heading', { amount })} · ${creditsTitle()}`}</Heading>
        <p class={c('note')}>
          {t('unknown-note')} <Terms article="18000000-year-end-terms" />
        </p>
      </div>
      <Button kind="dark" onClick={() => toast(t('saved'))}>
        {t('get-it-now')}
      </Button>
    </div>
  );
}

/** Who is stopped, above everything else. */
export function BlockedBySpendLimit() {
  return (
    <Section title={t('blocked-by-limit')}>
      <Row title={t('blocked-now')} note={money(4_000, 'USD')}>
        <Button>{t('raise-limit')}</Button>
      </Row>
    </Section>
  );
}

/** Limits of single services, with a row of the same name as the organization's. */
export function ServiceLimits() {
  return (
    <Section title="Code Review">
      <Row title={t('monthly-spend-limit')} note={money(12_300, 'USD')}>
        <Button>{t('adjust-limit')}</Button>
      </Row>
    </Section>
  );
}

/** On the page Billing of a Team, since October 2026. */
export function ApiCredits() {
  return (
    <Section title={t('api-credits')}>
      <Row title={t('api-credits')} note={t('api-credits-note')}>
        <Terms article="17154008-api-credits" />
        <Button onClick={() => toast(t('saved'))}>{t('link-organization')}</Button>
      </Row>
    </Section>
  );
}
