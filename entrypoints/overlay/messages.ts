import { browser } from '../../browser/browser';
import { isExtensionAlive } from '../../browser/messenger';
import { type Done, ToOverlay } from '../../browser/overlay-messages';
import { isBilling } from '../../claude/addresses';
import type { PointedName } from '../../guide/steps';
import { type Stage, show } from './actions';
import type { Arrivals } from './arrivals';

interface Hearer {
  arrivals: Arrivals;
  stage: Stage;
  /** Has what was found stored once more. */
  publishAgain: () => void;
  leave: () => void;
}

/** Hears background and popup, until `signal` aborts. */
export function hearMessages(hearer: Hearer, signal: AbortSignal): void {
  const { arrivals, stage, publishAgain, leave } = hearer;
  /** Without a visit there is nothing here to show or to read. */
  const isVisiting = () => stage.visit() !== undefined;
  const showAsked = (step: PointedName) => {
    // Billing is none of the guide's own pages: it is called there for this alone.
    if (step === 'api-credit' && !isVisiting() && isBilling(location)) {
      arrivals.call();
      stage.pointer().start(step, [], { kind: 'unknown', why: 'login' });
    } else show(step, stage);
  };
  const handle = (message: unknown, _: unknown, answer: (done: Done) => void) => {
    const parsed = ToOverlay.safeParse(message);
    if (!parsed.success) return;
    const { data } = parsed;
    if (data.type === 'ping') {
      // The watcher has seen an arrival that the address does not tell: a modal.
      arrivals.arrive();
      // What it noted for the tab is what the cookie says; this tab knows better.
      publishAgain();
    }
    if (data.type === 'leave') leave();
    if (data.type === 'read-again') stage.visit()?.refresh(data.why);
    if (data.type === 'focus') stage.screen().toggleFocus();
    if (data.type === 'show') showAsked(data.step);
    if (data.type === 'choose-organization') stage.visit()?.settle(data.organization);
    if (data.type === 'resume') arrivals.resume();
    answer({ done: data.type === 'ping' || isVisiting() });
  };
  browser.runtime.onMessage.addListener(handle);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(handle);
  });
}
