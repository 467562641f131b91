import { browser } from '../../browser/browser';
import { type Done, type ToBackground, ToOverlay } from '../../browser/messages';
import { isExtensionAlive, sendToBackground } from '../../browser/messenger';
import { type Memory, readMemory, watchMemory } from '../../browser/storage';
import { organizationIn, placeIn } from '../../claude/addresses';
import { newTimetable } from '../../claude/api/client';
import type { GuideModel } from '../../components/model';
import { confirm } from '../../guide/deeds';
import type { Place } from '../../guide/place';
import { NO_CHOICES } from '../../guide/record';
import { organizationsIn } from '../../guide/standing';
import { createAct, type Stage, show } from './actions';
import { visitAfterSwitch } from './after-switch';
import { followOrganization } from './current-organization';
import { modelOf, type Passing, standingOf } from './model';
import { onPageChange } from './page-changes';
import { type Aim, createPointer, type Pointer } from './pointing';
import { createScreen } from './screen';
import { startVisit, type Visit } from './visit';
import type { Findings } from './visit-state';

declare global {
  /** In the extension's own world, which the page cannot see: the guide that runs in this tab. */
  var workspaceCreditGuideRunning: AbortController | undefined;
}

const LOOK_SPACING_MS = 100;

interface Current {
  visit: Visit;
  organization: string;
  place: Place;
  end: AbortController;
}

/** The overlay in one tab, from its injection until the tab or the extension's version ends. */
export function startGuide(): void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  globalThis.workspaceCreditGuideRunning?.abort();
  globalThis.workspaceCreditGuideRunning = lifetime;

  const whereabouts = followOrganization(() => arrive(), signal);
  const timetable = newTimetable();
  let doubt: ReturnType<typeof setTimeout> | undefined;
  let memory: Memory | undefined;
  let current: Current | undefined;
  /** What is on the page already, so that it is not drawn again. */
  let drawn = '';
  let drawnAim: Aim | undefined;
  let passing: Passing = {};

  const findings = () => current?.visit.findings();
  const model = () => {
    const found = findings();
    return found && memory && modelOf(found, memory, passing);
  };
  const draw = () => {
    if (signal.aborted) return;
    if (!isExtensionAlive()) return retire();
    const shown = model();
    if (!shown || !memory) return;
    // Off the usage pages it leads on where that is possible, and never warns.
    if (current?.place === 'other' && !leadsOn(shown)) return;
    if (pointer.settle(shown.steps)) return;
    const aim = pointer.aim();
    const { collapsed, corner } = memory.choices;
    // What is being looked for, or is not there, is told in words, which the pill has no room for.
    const view = collapsed && (!aim || aim.state === 'pointing') ? 'pill' : 'panel';
    const { mode } = document.documentElement.dataset;
    const now = JSON.stringify([{ ...shown, now: 0 }, view, corner, mode]);
    if (now === drawn && aim === drawnAim) return;
    [drawn, drawnAim] = [now, aim];
    screen.draw(shown, { view, corner, aim });
  };
  const tell = async (message: ToBackground) => {
    const sent = await sendToBackground(message);
    if (sent === 'extension-gone') return retire();
    if (message.type !== 'read') {
      passing = { ...passing, notSaved: sent === 'failed' };
    }
    draw();
  };

  const pass = (change: Passing) => {
    passing = { ...passing, ...change };
    draw();
  };

  const stage: Stage = {
    findings,
    model,
    pointer: () => pointer,
    tell,
    readAgain: () => current?.visit.refresh(true),
    reach: () => {
      const target = pointer.aim()?.target;
      if (target) screen.reach(target);
    },
    settle: (organization) => current?.visit.settle(organization),
    standing: () => {
      const found = findings();
      return found && memory && standingOf(found, memory);
    },
    onReminded: () => pass({ copied: 'reminder', notCopied: undefined }),
    onSent: (what, result) => pass(confirm(what, result, Date.now()) ?? {}),
    isSeen: async (action) => {
      const seen = await screen.isSeen(action);
      pass({ unseen: !seen });
      return seen;
    },
  };
  const act = createAct(stage);
  const screen = createScreen(
    (action) => (isExtensionAlive() ? act(action) : retire()),
    () => pointer.follow(),
    () => {
      const found = findings();
      if (found) keep(found);
    },
  );
  const pointer: Pointer = createPointer(draw, signal);

  /** The extension was updated under this page: say so once, and be silent from then on. */
  const retire = () => {
    if (signal.aborted) return;
    // The new version may have brought its own guide already.
    const isReplaced = screen.isReplaced();
    lifetime.abort();
    if (!isReplaced) screen.sayStale();
  };

  const endVisit = () => {
    current?.end.abort();
    current = undefined;
    passing = {};
    drawn = '';
    pointer.stop();
  };

  const begin = (organization: string, place: Place, start: (until: AbortSignal) => Visit) => {
    endVisit();
    const end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    current = { visit: start(until), organization, place, end };
    onPageChange(look, LOOK_SPACING_MS, until);
  };

  const visit = (organization: string, place: Place) => {
    const expected = () => memory?.choices.pinned;
    const onRequest = whereabouts.own;
    const begun = whereabouts.now().id;
    const isHere = () => whereabouts.now().id === begun;
    const where = { place, organization, isHere, expected, timetable, onRequest };
    begin(organization, place, (until) => startVisit(where, keep, until));
  };

  const keep = ({ login, organization, reading, changed }: Findings) => {
    whereabouts.know(organizationsIn(login));
    draw();
    const ousted = screen.isOusted();
    void tell({ type: 'read', login, organization, reading, changed, ousted });
  };

  const arrive = () => {
    if (signal.aborted) return;
    if (!isExtensionAlive()) return current && retire();
    const place = placeIn(document);
    const { id: organization, dueAt = 0 } = whereabouts.now();
    clearTimeout(doubt);
    if (organization === undefined) {
      // Soon the page has asked for what the cookie says, or another tab has written the cookie.
      doubt = setTimeout(arrive, Math.max(0, dueAt - performance.now()) + 50);
      if (place !== 'other') return;
    }
    if (current?.organization === organization && current?.place === place) {
      return current?.visit.look();
    }
    if (place !== 'other' && organization !== undefined) return visit(organization, place);
    const before = findings();
    const cookie = organizationIn(document.cookie);
    const showedTheWay = pointer.aim()?.step === 'account';
    if (before && cookie && current?.organization !== cookie && showedTheWay) {
      begin(cookie, place, () => visitAfterSwitch(before, cookie));
      return draw();
    }
    if (current?.place === 'other') return;
    endVisit();
    screen.clear();
  };

  const look = () => {
    if (!isExtensionAlive()) return retire();
    screen.keep();
    if (current?.place === 'other') return current.visit.look();
    const isHere = placeIn(document) === current?.place;
    if (!isHere || whereabouts.now().id !== current?.organization) arrive();
    else current?.visit.look();
  };

  const comeBack = (event: Event) => {
    if (!event.isTrusted || document.visibilityState !== 'visible') return;
    if (!isExtensionAlive()) return current && retire();
    if (current) look();
    current?.visit.refresh(false);
  };

  const handle = (message: unknown, _: unknown, answer: (done: Done) => void) => {
    const parsed = ToOverlay.safeParse(message);
    if (!parsed.success) return;
    const { data } = parsed;
    if (data.type === 'ping') {
      // The watcher has seen an arrival that the address does not tell: a modal.
      arrive();
      const found = findings();
      // What it noted for the tab is what the cookie says; this tab knows better.
      if (found) keep(found);
    }
    if (data.type === 'leave') lifetime.abort();
    if (data.type === 'read-again') stage.readAgain();
    if (data.type === 'show') show(data.step, stage);
    if (data.type === 'choose-organization') stage.settle(data.organization);
    if (data.type === 'resume') visit(organizationIn(document.cookie), placeIn(document));
    // Without a visit there is nothing here to show or to read.
    answer({ done: data.type === 'ping' || current !== undefined });
  };

  const remember = async () => {
    if (!isExtensionAlive()) return;
    try {
      memory = await readMemory();
    } catch {
      memory ??= { choices: NO_CHOICES, records: [] };
    }
    draw();
  };

  browser.runtime.onMessage.addListener(handle);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(handle);
    clearTimeout(doubt);
    endVisit();
    screen.clear();
  });
  watchMemory(() => void remember(), signal);
  window.navigation?.addEventListener('currententrychange', arrive, { signal });
  window.addEventListener('focus', comeBack, { signal });
  document.addEventListener('visibilitychange', comeBack, { signal });
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (pointer.aim()) pointer.stop();
    else screen.leave();
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  arrive();
  void remember();
}

/** Has the guide something to say where claude.ai shows no usage? */
function leadsOn({ standing: { kind } }: GuideModel): boolean {
  return kind === 'manager' || kind === 'member' || kind === 'wrong-organization';
}
