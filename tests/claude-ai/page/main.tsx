/** Starts the page. */
import { render } from 'preact';
import type { PageSettings } from '../settings.ts';
import { follow, listenToAddress } from './address.tsx';
import { App } from './app.tsx';
import { mutate } from './mutate.ts';
import { openSession } from './session.ts';
import { change, now } from './store.ts';
import { rereadGrant } from './usage-data.ts';

declare global {
  interface Window {
    standinMutate: typeof mutate;
    /** Opens the settings modal without a change of the address. */
    standinOpenSettings: (page?: string) => void;
  }
}

let rerender: ReturnType<typeof setInterval> | undefined;

/** The server writes these settings and nothing else does. */
function apply(text: string): void {
  const settings: PageSettings = { ...now().settings, ...JSON.parse(text) };
  document.documentElement.lang = settings.language;
  document.documentElement.dataset.mode = settings.mode;
  change({ settings });
  clearInterval(rerender);
  if (settings.rerenderMS > 0) {
    rerender = setInterval(() => change({ tick: now().tick + 1 }), settings.rerenderMS);
  }
}

const meta = document.querySelector<HTMLMetaElement>('meta[name="standin"]');
apply(meta?.content ?? '{}');
window.standinMutate = mutate;
window.standinOpenSettings = (page = 'usage') => change({ modal: page });

let events: EventSource;
/** A page that is left closes its connection, so that the browser may keep it. */
function listen(): void {
  events = new EventSource('/standin/events');
  events.addEventListener('settings', ({ data }) => apply(String(data)));
  events.addEventListener('offer', () => void rereadGrant());
}
listen();
addEventListener('pagehide', () => events.close());
addEventListener('pageshow', ({ persisted }) => persisted && listen());

listenToAddress();
follow();
void openSession();
const root = document.querySelector('#root');
if (root) render(<App />, root);
