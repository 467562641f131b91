import { isExtensionAlive } from '../../browser/messenger';
import { organizationIn, placeIn } from '../../claude/addresses';
import type { Place } from '../../guide/place';
import { decideTab, IDLE, type Tab, type TabAct, type TabEvent } from '../../guide/tab';
import type { Whereabouts } from './current-organization';

/** What is done about what happens in a tab. */
export interface TabProgram {
  visit: (organization: string, place: Place) => void;
  leadOn: (organization: string) => void;
  /** Looks at the page again, within the same visit. */
  look: () => void;
  leave: () => void;
  retire: (says: boolean) => void;
  /** It is in doubt where the tab is; until that is known, something may be got ready. */
  prepare: () => void;
  /** Is anything known of the person here? */
  knows: () => boolean;
  /** Was the person just shown the way to another organization? */
  showedTheWay: () => boolean;
}

/** What happens in the tab; each is told at once what follows from it. */
export interface Arrivals {
  tab: () => Tab;
  /** The address has changed, or what says which organization it is. */
  arrive: () => void;
  /** The page has changed itself. */
  look: () => void;
  /** Somebody who was told to sign in with another account is back. */
  resume: () => void;
  /** The person asked for something that is on this page, whatever page it is. */
  call: () => void;
  extensionGone: () => void;
}

/** A doubt is looked at again a little after it has ended. */
const GRACE_MS = 50;

/** Feeds what happens in a tab into one value, and has carried out what follows. */
export function followArrivals(
  whereabouts: Whereabouts,
  program: TabProgram,
  signal: AbortSignal,
): Arrivals {
  let tab: Tab = IDLE;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let isPrepared = false;

  const happen = (event: TabEvent) => {
    const decision = decideTab(tab, event);
    tab = decision.tab;
    if (decision.act.type !== 'wait') isPrepared = false;
    carryOut(decision.act);
  };
  const carryOut = (act: TabAct) => {
    switch (act.type) {
      case 'visit':
        return program.visit(act.organization, act.place);
      case 'lead-on':
        return program.leadOn(act.organization);
      case 'look':
        return program.look();
      case 'leave':
        return program.leave();
      case 'retire':
        return program.retire(act.says);
      case 'wait': {
        const { dueAt = 0 } = whereabouts.now();
        doubt = setTimeout(arrive, Math.max(0, dueAt - performance.now()) + GRACE_MS);
        if (!isPrepared) program.prepare();
        isPrepared = true;
      }
    }
  };
  const stand = (type: 'arrived' | 'changed') => {
    if (signal.aborted) return;
    if (!isExtensionAlive()) return extensionGone();
    clearTimeout(doubt);
    const where = {
      place: placeIn(document),
      path: location.pathname,
      organization: whereabouts.now().id,
      cookie: organizationIn(document.cookie),
    };
    happen({ type, where, knows: program.knows(), showedTheWay: program.showedTheWay() });
  };
  const arrive = () => stand('arrived');
  const extensionGone = () => happen({ type: 'extension-gone' });

  signal.addEventListener('abort', () => {
    clearTimeout(doubt);
    happen({ type: 'replaced' });
  });
  window.navigation?.addEventListener('currententrychange', arrive, { signal });
  return {
    tab: () => tab,
    arrive,
    look: () => stand('changed'),
    resume: () =>
      happen({
        type: 'resumed',
        place: placeIn(document),
        cookie: organizationIn(document.cookie),
      }),
    call: () =>
      happen({
        type: 'called',
        path: location.pathname,
        cookie: organizationIn(document.cookie),
      }),
    extensionGone,
  };
}
