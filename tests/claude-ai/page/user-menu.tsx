/** The account menu: which organization, settings, log out. */
import { useEffect, useRef } from 'preact/hooks';
import { go } from './address.tsx';
import { c, portal, testId } from './generation.ts';
import {
  current,
  logOut,
  mayBill,
  maySeeMembers,
  memberships,
  planOf,
  switchTo,
} from './session.ts';
import { nameOf } from './sidebar.tsx';
import { change, now, toast } from './store.ts';
import { t } from './text.ts';

const close = () => change({ isMenuOpen: false });

function open(to: string): void {
  close();
  go(to);
}

/** In 2026 the settings may come over the page; which page of them is the one seen last. */
function openSettings(): void {
  if (now().settings.opensModal) change({ isMenuOpen: false, modal: 'usage' });
  else open('/settings/general');
}

interface ItemProps {
  id: string;
  label: string;
  onClick: () => void;
}

function Item({ id, label, onClick }: ItemProps) {
  const role = { role: 'menuitem' as const, ...testId(id) };
  return (
    <button type="button" class={c('menuitem')} onClick={onClick} {...role}>
      {label}
    </button>
  );
}

function Organizations() {
  const { organization: here } = now();
  const role = { role: 'group' as const, 'aria-label': t('organization') };
  return (
    <div class={c('menugroup')} {...role}>
      {memberships().map(({ organization }) => {
        const isHere = organization.uuid === here;
        const radio = { role: 'menuitemradio' as const, 'aria-checked': isHere };
        const choose = () => (isHere ? close() : switchTo(organization.uuid));
        return (
          <button
            key={organization.uuid}
            type="button"
            class={c('menuitem')}
            onClick={choose}
            {...radio}
          >
            <span class={c('initial')}>{nameOf(organization).slice(0, 1)}</span>
            <span class={c('who')}>
              <span>{nameOf(organization)}</span>
              <span class={c('plan')}>{planOf(organization)}</span>
            </span>
            <span class={c('tick')}>{isHere ? '✓' : ''}</span>
          </button>
        );
      })}
    </div>
  );
}

export function UserMenu() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return close();
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      const items = [...(box.current?.querySelectorAll('button') ?? [])];
      const focused = document.activeElement;
      const at = focused instanceof HTMLButtonElement ? items.indexOf(focused) : -1;
      items.at((at + step) % items.length)?.focus();
      event.preventDefault();
    };
    const onPointer = ({ target }: Event) => {
      if (!(target instanceof Element) || box.current?.contains(target)) return;
      if (!target.closest('[aria-haspopup="menu"]')) close();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPointer);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPointer);
    };
  }, []);
  const { session } = now();
  const organization = current()?.organization;
  const hasAdmin = mayBill() || maySeeMembers();
  const role = { role: 'menu' as const, 'aria-label': t('open-menu') };
  return (
    <div class={c('root')} {...portal()}>
      <div class={c('menu')} ref={box} {...role}>
        <div class={c('menuhead')}>
          <div>{typeof session === 'string' ? '' : session.email_address}</div>
          <div>{organization ? nameOf(organization) : ''}</div>
        </div>
        <Organizations />
        <Item id="user-menu-settings" label={t('settings')} onClick={openSettings} />
        {hasAdmin && (
          <Item
            id="user-menu-admin-settings"
            label={t('organization-settings')}
            onClick={() => open('/admin-settings/organization')}
          />
        )}
        <Item id="user-menu-help" label={t('get-help')} onClick={() => toast(t('get-help'))} />
        <Item id="user-menu-log-out" label={t('log-out')} onClick={() => void logOut()} />
      </div>
    </div>
  );
}
