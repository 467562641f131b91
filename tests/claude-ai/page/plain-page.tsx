/** Settings pages that only have to be there. */

import { Row, Section } from './controls.tsx';
import { ApiCredits } from './offers.tsx';
import { current, planOf } from './session.ts';
import { nameOf, settingsItems } from './sidebar.tsx';
import { useView } from './store.ts';
import { t } from './text.ts';

export function Plain({ title }: { title: string }) {
  const { path } = useView();
  const isBilling = path === '/admin-settings/billing';
  const membership = current();
  const { session } = useView();
  if (!membership || typeof session === 'string') return null;
  const isTeam = membership.organization.raven_type === 'team';
  return (
    <>
      {isBilling && isTeam && <ApiCredits />}
      <Section title={title}>
        <Row title={t('name')} note={nameOf(membership.organization)} />
        <Row title={t('plan')} note={planOf(membership.organization)} />
        <Row title={t('account')} note={session.full_name} />
      </Section>
    </>
  );
}

export function titleOf(path: string): string {
  if (path.endsWith('/usage')) return t('usage');
  if (path.endsWith('/billing')) return t('billing');
  if (path.endsWith('/members')) return t('members');
  if (path.endsWith('/organization')) return t('organization');
  return settingsItems().find(([href]) => href === path)?.[1] ?? t('settings');
}
