import { browser } from '../../browser/browser';
import { type Memory, readMemory, watchMemory } from '../../browser/memory';
import { type Done, type ToBackground, ToOverlay } from '../../browser/messages';
import { isExtensionAlive, sendToBackground } from '../../browser/messenger';
import { newRequestLimits } from '../../claude/api/client';
import type { GuideModel } from '../../components/model';
import { confirm } from '../../guide/deeds';
import type { Place } from '../../guide/place';
import { NO_CHOICES } from '../../guide/record';
import type { Remembered } from '../../guide/scene';
import { organizationsIn } from '../../guide/standing';
import { createAct, type Stage, show } from './actions';
import { visitAfterSwitch } from './after-switch';
import { type Arrivals, followArrivals } from './arrivals';
import { followOrganization } from './current-organization';
import { modelOf, type Passing, standingOf } from './model';
import { onPageChange } from './page-changes';
import { type Aim, createPointer, type Pointer } from './pointing';
import { createScreen } from './screen';
import { readWho, type Session } from './session';
import { startVisit, type Visit } from './visit';
import type { Findings } from './visit-state';

declare global {
  /** In the extension's own world, which the page cannot see: the guide that runs in this tab. */
  var workspaceCreditGuideRunning: AbortController | undefined;
}

const LOOK_SPACING_MS = 100;

interface Current {
  visit: Visit;
  end: AbortController;
}

/** The overlay in one tab, from its injection until the tab or the extension's version ends. */
export function startGuide(): void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  globalThis.workspaceCreditGuideRunning?.abort();
  globalThis.workspaceCreditGuideRunning = lifetime;

  const whereabouts = followOrganization(() => arrivals.arrive(), signal);
  const session: Session = { limits: newRequestLimits(signal) };
  let memory: (Memory & Remembered) | undefined;
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
    if (!isExtensionAlive()) return arrivals.extensionGone();
    const shown = model();
    if (!shown || !memory) return;
    // Off the usage pages it leads on where that is possible, and never warns.
    if (findings()?.place === 'other' && !leadsOn(shown)) return;
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
    if (sent === 'extension-gone') return arrivals.extensionGone();
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
    (action) => (isExtensionAlive() ? act(action) : arrivals.extensionGone()),
    () => pointer.follow(),
    () => {
      const found = findings();
      if (found) keep(found, true);
    },
  );
  const pointer: Pointer = createPointer(draw, signal);

  const endVisit = () => {
    current?.end.abort();
    current = undefined;
    passing = {};
    drawn = '';
    pointer.stop();
  };

  const begin = (start: (until: AbortSignal) => Visit) => {
    endVisit();
    const end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    current = { visit: start(until), end };
    onPageChange(look, LOOK_SPACING_MS, until);
  };

  const visit = (organization: string, place: Place) => {
    const expected = () => memory?.choices.pinned;
    const begun = whereabouts.now().id;
    const isHere = () => whereabouts.now().id === begun;
    const where = { place, organization, isHere, expected, session, onRequest: whereabouts.own };
    let isFirst = true;
    const onChange = (found: Findings, isSettled: boolean) => {
      keep(found, isSettled || isFirst);
      if (!found.waiting) isFirst = false;
    };
    begin((until) => startVisit(where, onChange, until));
  };

  /** Shows what was found, and has it stored where it is claude.ai's own word of now. */
  const keep = (found: Findings, isToBeStored: boolean) => {
    const { login, organization, reading, changed, waiting, failure } = found;
    if (!waiting) whereabouts.know(organizationsIn(login));
    draw();
    if (waiting || failure || !isToBeStored) return;
    const ousted = screen.isOusted();
    void tell({ type: 'read', login, organization, reading, changed, ousted });
  };

  const arrivals: Arrivals = followArrivals(
    whereabouts,
    {
      visit,
      leadOn: (organization) => {
        const before = findings();
        if (before) begin(() => visitAfterSwitch(before, organization));
        draw();
      },
      look: () => current?.visit.look(),
      leave: () => {
        endVisit();
        screen.clear();
      },
      // The extension was updated under this page: say so once, and be silent from then on.
      retire: (says) => {
        // The new version may have brought its own guide already.
        const isReplaced = screen.isReplaced();
        lifetime.abort();
        if (says && !isReplaced) screen.sayStale();
      },
      prepare: async () => {
        await readWho(session, whereabouts.own, signal);
        if (session.who) whereabouts.know(organizationsIn(session.who.login));
        arrivals.arrive();
      },
      knows: () => findings() !== undefined,
      showedTheWay: () => pointer.aim()?.step === 'account',
    },
    signal,
  );

  const look = () => {
    if (!isExtensionAlive()) return arrivals.extensionGone();
    screen.keep();
    arrivals.look();
  };

  const comeBack = (event: Event) => {
    if (!event.isTrusted || document.visibilityState !== 'visible') return;
    if (current) look();
    current?.visit.refresh(false);
  };

  const handle = (message: unknown, _: unknown, answer: (done: Done) => void) => {
    const parsed = ToOverlay.safeParse(message);
    if (!parsed.success) return;
    const { data } = parsed;
    if (data.type === 'ping') {
      // The watcher has seen an arrival that the address does not tell: a modal.
      arrivals.arrive();
      const found = findings();
      // What it noted for the tab is what the cookie says; this tab knows better.
      if (found) keep(found, true);
    }
    if (data.type === 'leave') lifetime.abort();
    if (data.type === 'read-again') stage.readAgain();
    if (data.type === 'show') show(data.step, stage);
    if (data.type === 'choose-organization') stage.settle(data.organization);
    if (data.type === 'resume') arrivals.resume();
    // Without a visit there is nothing here to show or to read.
    answer({ done: data.type === 'ping' || current !== undefined });
  };

  const remember = async () => {
    if (!isExtensionAlive()) return;
    try {
      memory = await readMemory();
    } catch {
      memory ??= { choices: NO_CHOICES, records: [], logins: [] };
    }
    draw();
  };

  browser.runtime.onMessage.addListener(handle);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(handle);
    endVisit();
    screen.clear();
  });
  watchMemory(() => void remember(), signal);
  window.addEventListener('focus', comeBack, { signal });
  document.addEventListener('visibilitychange', comeBack, { signal });
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (pointer.aim()) pointer.stop();
    else screen.leave();
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  arrivals.arrive();
  void remember();
}

/** Has the guide something to say where claude.ai shows no usage? */
function leadsOn({ standing: { kind } }: GuideModel): boolean {
  return kind === 'manager' || kind === 'member' || kind === 'wrong-organization';
}
