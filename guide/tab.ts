import type { Place } from './place';

/** What the guide is doing in one tab. */
export type Tab =
  | { kind: 'idle' }
  /** Reading and showing; at `other` only where somebody came back to, or called the guide. */
  | {
      kind: 'visiting';
      organization: string;
      place: Place;
      /** Of a page to which the guide was called: with its address the visit ends. */
      path?: string;
    }
  /** The person followed the way to another organization; the next step waits on an ordinary page. */
  | { kind: 'leading-on'; organization: string }
  /** For good: this version of the extension is gone, or another one has taken over. */
  | { kind: 'retired' };

/** Where the tab stands at this moment. */
export interface Where {
  place: Place;
  path: string;
  /** Id of the tab's organization, empty where nothing says it; `undefined` while that is in doubt. */
  organization: string | undefined;
  /** The organization that the cookie names; empty where there is none. */
  cookie: string;
}

export type TabEvent =
  /** The address has changed, or what says which organization it is. */
  | {
      type: 'arrived';
      where: Where;
      /** Is anything known of the person here? */
      knows: boolean;
      /** Was the person just shown the way to another organization? */
      showedTheWay: boolean;
    }
  /** The page has changed itself, or was come back to. */
  | { type: 'changed'; where: Where; knows: boolean; showedTheWay: boolean }
  /** Somebody who was told to sign in with another account is back. */
  | { type: 'resumed'; place: Place; cookie: string }
  /** The person asked for something that is on this page, which is none of the guide's own. */
  | { type: 'called'; path: string; cookie: string }
  | { type: 'extension-gone' }
  | { type: 'replaced' };

/** What is to be done about an event. */
export type TabAct =
  | { type: 'nothing' }
  /** Look at the page again, within the same visit. */
  | { type: 'look' }
  /** Ask again when it is no longer in doubt where the tab is. */
  | { type: 'wait' }
  /** End the visit there is, and begin this one. */
  | { type: 'visit'; organization: string; place: Place }
  | { type: 'lead-on'; organization: string }
  | { type: 'leave' }
  /** @property says whether the person sees the guide, and is told that it has ended. */
  | { type: 'retire'; says: boolean };

export interface TabDecision {
  tab: Tab;
  act: TabAct;
}

export const IDLE: Tab = { kind: 'idle' };

/** What follows from an event in a tab. There is at most one visit, and none after `retired`. */
export function decideTab(tab: Tab, event: TabEvent): TabDecision {
  if (tab.kind === 'retired') return { tab, act: { type: 'nothing' } };
  switch (event.type) {
    case 'extension-gone':
      return retire(tab.kind !== 'idle');
    case 'replaced':
      return retire(false);
    case 'resumed':
      return visit(event.cookie, event.place);
    case 'called':
      return visit(event.cookie, 'other', event.path);
    case 'changed':
    case 'arrived':
      return hasLeft(tab, event.where) ? moveOn(tab, event) : stand(tab, event);
  }
}

type Stood = Extract<TabEvent, { where: Where }>;

function stand(tab: Tab, event: Stood): TabDecision {
  const stays = isAt(tab, event.where) || standsElsewhere(tab);
  return event.type === 'changed' && stays ? look(tab) : arrive(tab, event);
}

/** Has the page changed to which the guide was called? */
function hasLeft(tab: Tab, { path }: Where): boolean {
  return tab.kind === 'visiting' && tab.path !== undefined && tab.path !== path;
}

function moveOn(tab: Tab, event: Stood): TabDecision {
  const next = stand(IDLE, event);
  if (next.act.type === 'wait') return { tab, act: next.act };
  return next.act.type === 'visit' ? next : { tab: IDLE, act: { type: 'leave' } };
}

function arrive(tab: Tab, { where, knows, showedTheWay }: Stood): TabDecision {
  const { place, organization, cookie } = where;
  if (isAt(tab, where)) return look(tab);
  if (place !== 'other') {
    // Soon the page has asked for what the cookie says, or another tab has written the cookie.
    return organization === undefined ? { tab, act: { type: 'wait' } } : visit(organization, place);
  }
  if (tab.kind === 'idle') return { tab, act: { type: 'nothing' } };
  const isSwitched = cookie !== '' && organizationOf(tab) !== cookie;
  if (knows && showedTheWay && isSwitched) {
    return {
      tab: { kind: 'leading-on', organization: cookie },
      act: { type: 'lead-on', organization: cookie },
    };
  }
  return standsElsewhere(tab)
    ? { tab, act: { type: 'nothing' } }
    : { tab: IDLE, act: { type: 'leave' } };
}

/** Is the guide shown where claude.ai shows no usage? There it stays, whatever the page does. */
function standsElsewhere(tab: Tab): boolean {
  return tab.kind === 'leading-on' || (tab.kind === 'visiting' && tab.place === 'other');
}

function isAt(tab: Tab, { place, organization }: Where): boolean {
  return placeOf(tab) === place && organizationOf(tab) === organization;
}

function placeOf(tab: Tab): Place | undefined {
  if (tab.kind === 'visiting') return tab.place;
  return tab.kind === 'leading-on' ? 'other' : undefined;
}

function organizationOf(tab: Tab): string | undefined {
  return 'organization' in tab ? tab.organization : undefined;
}

function look(tab: Tab): TabDecision {
  return { tab, act: { type: tab.kind === 'idle' ? 'nothing' : 'look' } };
}

function visit(organization: string, place: Place, path?: string): TabDecision {
  return {
    tab: { kind: 'visiting', organization, place, ...(path !== undefined && { path }) },
    act: { type: 'visit', organization, place },
  };
}

function retire(says: boolean): TabDecision {
  return { tab: { kind: 'retired' }, act: { type: 'retire', says } };
}
