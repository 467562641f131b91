/** Addresses without reloads, as the real single-page application changes them. */
import type { AnchorHTMLAttributes, TargetedMouseEvent } from 'preact';
import { change, now } from './store.ts';

function readModal(hash: string): string | undefined {
  return /^#settings\/(\w+)/.exec(hash)?.[1];
}

/** Takes over whatever the address says now. */
export function follow(): void {
  const { pathname, hash, search } = location;
  const path = pathname === '/' ? '/new' : pathname;
  const isReload = new URLSearchParams(search).get('open_auto_reload') === 'true';
  const isSame = path === now().path;
  change({
    path,
    modal: readModal(hash),
    isNavOpen: false,
    ...(isSame ? {} : { isMenuOpen: false }),
    ...(isReload ? { dialog: 'auto-reload' as const } : isSame ? {} : { dialog: undefined }),
  });
  if (pathname === '/') history.replaceState(null, '', `/new${search}${hash}`);
  if (isReload) history.replaceState(null, '', `${pathname}${hash}`);
}

export function go(to: string): void {
  history.pushState(null, '', to);
  follow();
  scrollTo(0, 0);
}

export function redirect(to: string): void {
  history.replaceState(null, '', to);
  follow();
}

/** The settings modal goes without leaving the page under it. */
export function closeModal(): void {
  if (location.hash.startsWith('#settings/')) {
    history.pushState(null, '', location.pathname + location.search);
  }
  change({ modal: undefined });
}

export function listenToAddress(): void {
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
}

export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const { href, onClick, ...rest } = props;
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
