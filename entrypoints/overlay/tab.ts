import type { ToBackground } from '../../browser/messages';
import { isExtensionAlive, sendToBackground } from '../../browser/messenger';
import { newRequestLimits } from '../../claude/api/client';
import { organizationsIn } from '../../guide/standing';
import { createAct, type Stage } from './actions';
import { type Arrivals, followArrivals } from './arrivals';
import { followOrganization } from './current-organization';
import { createKnowledge } from './knowledge';
import { hearMessages } from './messages';
import { followPerson } from './person';
import { createTrackingLoader } from './placement/tracking';
import { createPointer, type Pointer } from './pointing';
import { followMemory } from './remembered';
import { createScreen } from './screen';
import { readWho, type Session } from './session';
import { createShowing } from './showing';
import { takeOver } from './take-over';
import type { Findings } from './visit-state';
import { createVisits } from './visits';

/** The overlay in one tab, from its injection until the tab or the extension's version ends. */
export function startGuide(): void {
  const lifetime = takeOver();
  const { signal } = lifetime;

  const whereabouts = followOrganization(() => arrivals.arrive(), signal);
  const session: Session = { limits: newRequestLimits(signal) };

  const knowledge = createKnowledge(
    () => visits.findings(),
    () => remembered.now(),
    () => draw(),
  );
  const { findings } = knowledge;
  const showing = createShowing(
    {
      knowledge,
      pointer: () => pointer,
      draw: (...drawn) => screen.draw(...drawn),
      extensionGone: () => arrivals.extensionGone(),
    },
    signal,
  );
  const { draw } = showing;
  const remembered = followMemory(draw, signal);
  const tell = async (message: ToBackground) => {
    const sent = await sendToBackground(message);
    if (sent === 'extension-gone') return arrivals.extensionGone();
    if (message.type === 'read') draw();
    else knowledge.pass({ notSaved: sent === 'failed' });
  };
  const stage: Stage = {
    ...{ knowledge, tell },
    pointer: () => pointer,
    screen: () => screen,
    visit: () => visits.current(),
  };
  const act = createAct(stage);
  const tracking = createTrackingLoader();
  const screen = createScreen(
    (action) => (isExtensionAlive() ? act(action) : arrivals.extensionGone()),
    tracking,
    () => pointer.follow(),
    () => publishAgain(),
  );
  const pointer: Pointer = createPointer(showing.now, tracking, signal);

  /** Shows what was found, and has it stored. */
  const publish = (found: Findings, isToBeStored: boolean) => {
    const { login, organization, reading, changed, waiting } = found;
    if (!waiting) whereabouts.know(organizationsIn(login));
    draw();
    if (!isToBeStored) return;
    const ousted = screen.isOusted();
    const language = document.documentElement.lang;
    void tell({ type: 'read', login, organization, reading, changed, ousted, language });
  };
  /** What was found is to be stored once more, as it stands. */
  const publishAgain = () => {
    const found = findings();
    if (found) publish(found, !found.waiting && !found.failure);
  };

  const visits = createVisits(
    {
      whereabouts,
      session,
      expected: () => knowledge.choices().pinned,
      onFound: publish,
      onPage: () => look(),
      onEnd: () => {
        knowledge.forget();
        showing.forget();
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
    screen.restore();
    arrivals.look();
  };

  hearMessages({ arrivals, stage, publishAgain, leave: () => lifetime.abort() }, signal);
  signal.addEventListener('abort', () => {
    visits.end();
    screen.clear();
  });
  followPerson(
    {
      onReturn: () => {
        draw();
        if (visits.current()) look();
        visits.current()?.refresh('returned');
      },
      onEscape: () => (pointer.aim() ? pointer.stop() : screen.leave()),
    },
    signal,
  );
  arrivals.arrive();
  void remembered.read().then(() => screen.prepare());
}
