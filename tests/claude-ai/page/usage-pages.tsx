/** The organization's usage page and the personal one. */
import type { ComponentChildren } from 'preact';
import { CampaignBanner } from './campaign-banner.tsx';
import { ClaimCard } from './claim-card.tsx';
import { Button, Meter, Row, Section, Spinner } from './controls.tsx';
import { BalanceRow, LimitRow, PromotionRows, SpentRow, SwitchRow } from './credit-rows.tsx';
import { c, is, testId } from './generation.ts';
import { BlockedBySpendLimit, LaunchBanner, ServiceLimits, UnknownOffer } from './offers.tsx';
import { Referral } from './referral.tsx';
import { current, isTeamOrEnterprise, mayBill } from './session.ts';
import { type UsageData, useView } from './store.ts';
import { creditsTitle, money, t } from './text.ts';
import { askForCredits, loadUsage } from './usage-data.ts';

/** A wrapper in February 2026, an empty hidden mark later, nothing before and after. */
function ExtraUsage({ children }: { children: ComponentChildren }) {
  const id = testId('extra-usage-section');
  if (is('2026-02')) return <div {...id}>{children}</div>;
  return (
    <>
      {is('2026-08') && <span hidden {...id} />}
      {children}
    </>
  );
}

function Failed({ again }: { again: () => void }) {
  return (
    <div class={c('card', 'failed')}>
      <p>{t('failed')}</p>
      <Button onClick={again}>{t('try-again')}</Button>
    </div>
  );
}

function MembersSpend({ members }: { members: NonNullable<UsageData['members']> }) {
  return (
    <Section title={t('spend-limits-by-user')}>
      {members.map((member) => {
        const cap = member.monthly_credit_limit;
        const note = cap === null ? t('unlimited') : money(cap, member.currency);
        return (
          <Row key={member.account_uuid} title={member.account_name} note={note}>
            <span class={c('figure')}>{money(member.used_credits, member.currency)}</span>
          </Row>
        );
      })}
    </Section>
  );
}

export function OrganizationUsage() {
  const { usage, usageOf, organization, settings } = useView();
  const scope = 'organization';
  const isOther = usageOf !== `${scope} ${organization}`;
  if (usage === 'loading' || isOther) return <Spinner />;
  if (usage === 'failed') return <Failed again={() => void loadUsage(scope)} />;
  const isEnterprise = current()?.organization.raven_type === 'enterprise';
  return (
    <>
      {is('redesigned') && <Referral action="claim-offer" />}
      {settings.campaignBanner && <CampaignBanner />}
      {settings.spendBlocks && <BlockedBySpendLimit />}
      {settings.offer === 'unknown' && <UnknownOffer />}
      {usage.launch && <LaunchBanner grant={usage.launch} />}
      {usage.grant && <ClaimCard grant={usage.grant} />}
      <ExtraUsage>
        <Section title={t('usage-and-spend-limits')}>
          {usage.limit !== undefined && <SpentRow limit={usage.limit} />}
          {usage.limit !== undefined && <LimitRow limit={usage.limit} />}
          {usage.balance !== undefined && !isEnterprise && <BalanceRow balance={usage.balance} />}
          <PromotionRows balance={usage.balance} />
          {usage.limit !== undefined && <SwitchRow limit={usage.limit} note={t('switch-note')} />}
        </Section>
      </ExtraUsage>
      {settings.spendBlocks && <ServiceLimits />}
      {usage.members && <MembersSpend members={usage.members} />}
    </>
  );
}

function OwnLimits({ usage, title }: { usage: UsageData; title: string }) {
  const row = (key: 'current-session' | 'weekly-limits', percent: number) => {
    const used = t('used', { formattedUsagePercent: String(percent) });
    return (
      <Row title={t(key)} note={used}>
        <div class={c('own')}>
          <Meter percent={percent} label={t(key)} />
        </div>
      </Row>
    );
  };
  return (
    <Section title={title}>
      {row('current-session', usage.session)}
      {row('weekly-limits', usage.week)}
    </Section>
  );
}

export function PersonalUsage() {
  const { usage, usageOf, organization } = useView();
  const scope = 'personal';
  // The modal over the organization's page lives on that page's figures.
  const isOther = !usageOf.endsWith(` ${organization}`);
  if (usage === 'loading' || isOther) return <Spinner />;
  if (usage === 'failed') return <Failed again={() => void loadUsage(scope)} />;
  const isSeat = isTeamOrEnterprise(current()?.organization);
  return (
    <div {...testId('usage-settings')}>
      <OwnLimits usage={usage} title={t(isSeat ? 'your-usage-limits' : 'plan-usage-limits')} />
      {isSeat ? (
        <Section title={creditsTitle()}>
          <Row title={creditsTitle()} note={t('request-note')}>
            {!mayBill() && (
              <Button onClick={() => void askForCredits()}>{t('request-usage-credits')}</Button>
            )}
          </Row>
        </Section>
      ) : (
        <>
          <ExtraUsage>
            <Section title={creditsTitle()}>
              <SwitchRow limit={usage.limit} note={t('switch-note-personal')} />
              <SpentRow limit={usage.limit} />
              <LimitRow limit={usage.limit} />
              <BalanceRow balance={usage.balance} />
            </Section>
          </ExtraUsage>
          <Referral action="claim-reward" />
        </>
      )}
    </div>
  );
}
