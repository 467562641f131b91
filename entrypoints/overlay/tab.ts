import { dequal } from 'dequal';
import { type Memory, readMemory, watchMemory } from '../../browser/memory';
import type { ToBackground } from '../../browser/messages';
import { isExtensionAlive, sendToBackground } from '../../browser/messenger';
import { newRequestLimits } from '../../claude/api/client';
import { confirm } from '../../guide/deeds';
import { NO_CHOICES } from '../../guide/record';
import type { Remembered } from '../../guide/scene';
import { isAlarming, organizationsIn } from '../../guide/standing';
import { chooseView } from '../../guide/view';
import { createAct, type Stage } from './actions';
import { type Arrivals, followArrivals } from './arrivals';
import { followOrganization } from './current-organization';
import { hearMessages } from './messages';
import { leadsOn, modelOf, type Passing, standingOf } from './model';
import { onceAFrame } from './once-a-frame';
import { pageMode } from './page-mode';
import { createTrackingLoader } from './placement/tracking';
import { type Aim, createPointer, type Pointer } from './pointing';
import { createScreen } from './screen';
import { readWho, type Session } from './session';
import type { Findings } from './visit-state';
import { createVisits } from './visits';

declare global {
  /** In the extension's own world, which the page cannot see: the guide that runs in this tab. */
  var workspaceCreditGuideRunning: AbortController | undefined;
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
  /** What is on the page already, so that it is not drawn again. */
  let drawn: { aim: Aim | undefined; rest: unknown } | undefined;
  let passing: Passing = {};

  const findings = () => visits.findings();
  const model = () => {
    const found = findings();
    return found && memory && modelOf(found, memory, passing);
  };
  const show = () => {
    if (!isExtensionAlive()) return arrivals.extensionGone();
    const shown = model();
    if (!shown || !memory) return;
    // Off the usage pages it leads on where that is possible, and never warns.
    if (findings()?.place === 'other' && !leadsOn(shown)) return;
    if (pointer.settle(shown.steps)) return;
    const aim = pointer.aim();
    const { collapsed, corner } = memory.choices;
    // What is being looked for, or is not there, is told in words, which the pill has no room for.
    const view = chooseView({
      collapsed,
      collapsedHere: passing.collapsedHere === true,
      alarming: isAlarming(shown.standing, shown.accepted),
      buying: findings()?.buying === true,
      telling: aim !== undefined && aim.state !== 'pointing',
    });
    const underWay = findings()?.underWay === true;
    const rest = [{ ...shown, now: 0 }, view, corner, pageMode(), underWay];
    if (drawn && aim === drawn.aim && dequal(rest, drawn.rest)) return;
    drawn = { aim, rest };
    screen.draw(shown, { view, corner, aim, underWay });
  };
  const drawing = onceAFrame(show, signal);
  /** What is not there yet need not wait for the frame, nor may a ring, which is the control's. */
  const draw = () => (drawn ? drawing.soon() : drawing.now());
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
    readAgain: (why) => visits.current()?.refresh(why),
    open: () => screen.open(),
    reach: () => {
      const target = pointer.aim()?.target;
      if (target) screen.reach(target);
    },
    settle: (organization) => visits.current()?.settle(organization),
    standing: () => {
      const found = findings();
      return found && memory && standingOf(found, memory);
    },
    onCollapse: (collapsedHere) => pass({ collapsedHere }),
    onReminded: () => pass({ copied: 'reminder', notCopied: undefined }),
    onSent: (what, result) => pass(confirm(what, result, Date.now()) ?? {}),
    isSeen: async (action) => {
      const seen = await screen.isSeen(action);
      pass({ unseen: !seen });
      return seen;
    },
  };
  const act = createAct(stage);
  const tracking = createTrackingLoader();
  const screen = createScreen(
    (action) => (isExtensionAlive() ? act(action) : arrivals.extensionGone()),
    tracking,
    () => pointer.follow(),
    () => keepAgain(),
  );
  const pointer: Pointer = createPointer(() => drawing.now(), tracking, signal);

  /** Shows what was found, and has it stored. */
  const keep = (found: Findings, isToBeStored: boolean) => {
    const { login, organization, reading, changed, waiting } = found;
    if (!waiting) whereabouts.know(organizationsIn(login));
    draw();
    if (!isToBeStored) return;
    const ousted = screen.isOusted();
    void tell({ type: 'read', login, organization, reading, changed, ousted });
  };
  /** What was found is to be stored once more, as it stands. */
  const keepAgain = () => {
    const found = findings();
    if (found) keep(found, !found.waiting && !found.failure);
  };

  const visits = createVisits(
    {
      whereabouts,
      session,
      expected: () => memory?.choices.pinned,
      onFound: keep,
      onPage: () => look(),
      onEnd: () => {
        passing = {};
        drawn = undefined;
        pointer.stop();
      },
    },
    signal,
  );

  const arrivals: Arrivals = followArrivals(
    whereabouts,
    {
      visit: visits.visit,
      leadOn: (organization) => {
        visits.leadOn(organization);
        draw();
      },
      look: () => visits.current()?.look(),
      leave: () => {
        visits.end();
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
    if (visits.current()) look();
    visits.current()?.refresh('returned');
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

  hearMessages(
    {
      arrivals,
      stage,
      keepAgain,
      leave: () => lifetime.abort(),
      toggleFocus: () => screen.toggleFocus(),
      isVisiting: () => visits.current() !== undefined,
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    visits.end();
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
