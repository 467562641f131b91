/** Which page is shown, and who may not see it. */
import { useEffect } from 'preact/hooks';
import { redirect } from './address.tsx';
import { Chat } from './chat.tsx';
import { Button, Spinner } from './controls.tsx';
import { MoneyDialogs } from './dialogs.tsx';
import { c, is } from './generation.ts';
import { Plain, titleOf } from './plain-page.tsx';
import { hasUsagePage, logIn, mayBill, maySeeMembers, openSession } from './session.ts';
import { Modal } from './settings-modal.tsx';
import { Sidebar } from './sidebar.tsx';
import { useView } from './store.ts';
import { t } from './text.ts';
import { loadUsage, type Scope } from './usage-data.ts';
import { OrganizationUsage, PersonalUsage } from './usage-pages.tsx';

/** Where this address leads somebody without the rights for it. */
function detour(path: string): string | undefined {
  if (path === '/login') return '/new';
  if (path === '/settings/billing' && hasUsagePage()) return '/admin-settings/billing';
  if (path === '/settings/members') return '/admin-settings/members';
  if (!path.startsWith('/admin-settings')) return undefined;
  const isMoney = ['/admin-settings/usage', '/admin-settings/billing'].includes(path);
  if (isMoney) return hasUsagePage() ? undefined : '/settings/usage';
  if (path === '/admin-settings/members' && !maySeeMembers()) return '/settings/general';
  return mayBill() || maySeeMembers() ? undefined : '/settings/general';
}

/** Whose figures the page needs. They are read here, so that re-rendering reads nothing. */
function usageWanted(path: string, modal: string | undefined): Scope | undefined {
  if (path === '/admin-settings/usage') return hasUsagePage() ? 'organization' : undefined;
  return path === '/settings/usage' || modal === 'usage' ? 'personal' : undefined;
}

function Login() {
  return (
    <main class={c('login')}>
      <h1>{t('sign-in-title')}</h1>
      <Button kind="dark" onClick={() => void logIn()}>
        {t('sign-in')}
      </Button>
    </main>
  );
}

function Page({ path }: { path: string }) {
  if (!path.includes('settings')) return <Chat />;
  const title = titleOf(path);
  return (
    <div class={c('page')}>
      {is('redesigned') ? <div class={c('h1')}>{title}</div> : <h1 class={c('h1')}>{title}</h1>}
      {path === '/admin-settings/usage' && <OrganizationUsage />}
      {path === '/settings/usage' && <PersonalUsage />}
      {!path.endsWith('/usage') && <Plain title={title} />}
    </div>
  );
}

function Toast() {
  const { toast } = useView();
  const role = { role: 'status' as const };
  return (
    <div class={c('toasts')} {...role}>
      {toast && <div class={c('toast')}>{toast}</div>}
    </div>
  );
}

export function App() {
  const { session, path, modal, tick, organization } = useView();
  useEffect(() => {
    if (session === 'signed-out' && path !== '/login') redirect('/login');
    const elsewhere = typeof session === 'string' ? undefined : detour(path);
    if (elsewhere) redirect(elsewhere);
  }, [session, path, organization]);
  const wanted = usageWanted(path, modal);
  useEffect(() => {
    if (wanted && organization) void loadUsage(wanted);
  }, [wanted, organization]);
  if (session === 'loading') return <Spinner />;
  if (session === 'signed-out') return <Login />;
  if (session === 'failed') {
    return (
      <main class={c('login')}>
        <p>{t('failed')}</p>
        <Button onClick={() => void openSession()}>{t('try-again')}</Button>
      </main>
    );
  }
  const isAllowed = detour(path) === undefined;
  return (
    <>
      <div class={c('app')} key={tick}>
        <Sidebar />
        <main class={c('main')}>{isAllowed ? <Page path={path} /> : <Spinner />}</main>
      </div>
      <MoneyDialogs />
      {modal && <Modal page={modal} />}
      <Toast />
    </>
  );
}
