/** The personal settings over another page. */
import { closeModal } from './address.tsx';
import { Button } from './controls.tsx';
import { Dialog } from './dialog.tsx';
import { c } from './generation.ts';
import { Plain, titleOf } from './plain-page.tsx';
import { settingsItems } from './sidebar.tsx';
import { change } from './store.ts';
import { t } from './text.ts';
import { PersonalUsage } from './usage-pages.tsx';

export function Modal({ page }: { page: string }) {
  const items = settingsItems().filter(([href]) => /general|billing|usage/.test(href));
  const show = (href: string) => change({ modal: href.split('/').at(-1) });
  return (
    <Dialog title={t('settings')} isWide onClose={closeModal}>
      <div class={c('modalbody')}>
        <nav class={c('nav')} aria-label={t('settings')}>
          {items.map(([href, label]) => {
            const isHere = href.endsWith(`/${page}`);
            const here = isHere ? { 'aria-current': 'page' as const } : {};
            return (
              <button
                key={href}
                type="button"
                class={c('navitem', isHere && 'here')}
                onClick={() => show(href)}
                {...here}
              >
                {label}
              </button>
            );
          })}
        </nav>
        <div class={c('modalpage')}>
          {page === 'usage' ? <PersonalUsage /> : <Plain title={titleOf(`/settings/${page}`)} />}
        </div>
      </div>
      <div class={c('actions')}>
        <Button onClick={closeModal}>{t('close')}</Button>
      </div>
    </Dialog>
  );
}
