/** The navigation at the left and the account menu at its foot. */
import { createPortal } from 'preact/compat';
import { Link } from './address.tsx';
import { c, is, testId } from './generation.ts';
import { current, hasUsagePage, maySeeMembers, planOf } from './session.ts';
import { change, useView } from './store.ts';
import { t } from './text.ts';
import { UserMenu } from './user-menu.tsx';

type Item = readonly [href: string, label: string];

export function settingsItems(): Item[] {
  return [
    ['/settings/general', t('general')],
    ['/settings/account', t('account')],
    ['/settings/privacy', t('privacy')],
    ['/settings/billing', t('billing')],
    ['/settings/usage', t('usage')],
    ['/settings/connectors', t('connectors')],
  ];
}

function adminItems(): Item[] {
  return [
    ['/admin-settings/organization', t('organization')],
    ...(maySeeMembers() ? [['/admin-settings/members', t('members')] as const] : []),
    ...(hasUsagePage()
      ? ([
          ['/admin-settings/billing', t('billing')],
          ['/admin-settings/usage', t('usage')],
        ] as const)
      : []),
    ['/admin-settings/connectors', t('connectors')],
    ['/admin-settings/data-privacy', t('data-and-privacy')],
  ];
}

function SettingsNav({ isAdmin }: { isAdmin: boolean }) {
  const { path } = useView();
  const title = t(isAdmin ? 'organization-settings' : 'settings');
  return (
    <>
      <div class={c('navtitle')}>
        <Link class={c('back')} href="/new" aria-label={t('back')}>
          ‹
        </Link>
        {title}
      </div>
      <nav class={c('nav')} aria-label={title}>
        {(isAdmin ? adminItems() : settingsItems()).map(([href, label]) => {
          const here = href === path ? { 'aria-current': 'page' as const } : {};
          return (
            <Link key={href} class={c('navitem', href === path && 'here')} href={href} {...here}>
              {label}
            </Link>
          );
        })}
      </nav>
    </>
  );
}

function ChatNav() {
  const recents = ['Quarterly plan outline', 'Regex for invoice numbers', 'Onboarding checklist'];
  return (
    <>
      <div class={c('navtitle')}>Claude</div>
      <nav class={c('nav')} aria-label={t('chats')}>
        <Link class={c('navitem', 'here')} href="/new" onClick={() => change({ messages: [] })}>
          {t('new-chat')}
        </Link>
        <Link class={c('navitem')} href="/recents">
          {t('chats')}
        </Link>
        <Link class={c('navitem')} href="/projects">
          {t('projects')}
        </Link>
      </nav>
      <div class={c('navcaption')}>{t('recents')}</div>
      {recents.map((name) => (
        <div key={name} class={c('recent')}>
          {name}
        </div>
      ))}
    </>
  );
}

/** What the real site calls an organization: a personal one goes without its name. */
export function nameOf(organization: { raven_type: string | null; name: string }): string {
  return organization.raven_type === null ? t('personal') : organization.name;
}

function UserButton() {
  const { isMenuOpen } = useView();
  const organization = current()?.organization;
  const name = organization ? nameOf(organization) : '';
  const toggle = () => change({ isMenuOpen: !isMenuOpen });
  return (
    <button
      type="button"
      class={c('user')}
      aria-haspopup="menu"
      aria-expanded={isMenuOpen}
      onClick={toggle}
      {...testId('user-menu-button')}
    >
      <span class={c('initial')}>{name.slice(0, 1)}</span>
      <span class={c('who')}>
        <span>{name}</span>
        <span class={c('plan')}>{organization ? planOf(organization) : ''}</span>
      </span>
    </button>
  );
}

export function Sidebar() {
  const { path, isNavOpen, isMenuOpen } = useView();
  const isSettings = path.startsWith('/settings');
  const isAdmin = path.startsWith('/admin-settings');
  const toggle = () => change({ isNavOpen: !isNavOpen });
  const label = is('redesigned') ? 'Menu' : t('open-settings');
  return (
    <>
      <button
        type="button"
        class={c('burger')}
        aria-label={label}
        aria-expanded={isNavOpen}
        onClick={toggle}
      >
        ☰
      </button>
      <aside class={c('sidebar', isNavOpen && 'open')}>
        {isSettings || isAdmin ? <SettingsNav isAdmin={isAdmin} /> : <ChatNav />}
        <div class={c('spring')} />
        <UserButton />
      </aside>
      {isMenuOpen && createPortal(<UserMenu />, document.body)}
    </>
  );
}
