import { dequal } from 'dequal/lite';
import { isExtensionAlive } from '../../browser/messenger';
import { isAlarming } from '../../guide/standing';
import { chooseView } from '../../guide/view';
import type { Knowledge } from './knowledge';
import { leadsOn } from './model';
import { onceAFrame } from './once-a-frame';
import { pageMode } from './page-mode';
import type { Aim, Pointer } from './pointing';
import type { Screen } from './screen';

/** What there is to show, as it stands, and who shows it. */
interface Subject {
  knowledge: Knowledge;
  pointer: () => Pointer;
  draw: Screen['draw'];
  extensionGone: () => void;
}

export interface Showing {
  /** With the next frame; at once where nothing is there yet. */
  draw: () => void;
  /** At once: a ring is the control's, and cannot wait. */
  now: () => void;
  /** Nothing of it is on the page any more. */
  forget: () => void;
}

/** Draws at most once a frame, and only what is not on the page already. */
export function createShowing(subject: Subject, signal: AbortSignal): Showing {
  const { knowledge, pointer, draw, extensionGone } = subject;
  const { findings } = knowledge;
  /** What is on the page already. */
  let drawn: { aim: Aim | undefined; rest: unknown } | undefined;

  const show = () => {
    if (!isExtensionAlive()) return extensionGone();
    const shown = knowledge.model();
    if (!shown) return;
    // Off the usage pages it leads on where that is possible, and never warns.
    if (findings()?.place === 'other' && !leadsOn(shown)) return;
    if (pointer().settle(shown.steps)) return;
    const aim = pointer().aim();
    const { collapsed, corner } = knowledge.choices();
    // What is being looked for, or is not there, is told in words, which the pill has no room for.
    const view = chooseView({
      collapsed,
      collapsedHere: knowledge.collapsedHere(),
      alarming: isAlarming(shown.standing, shown.accepted),
      buying: findings()?.buying === true,
      telling: aim !== undefined && aim.state !== 'pointing',
    });
    const underWay = findings()?.underWay === true;
    const rest = [{ ...shown, now: 0 }, view, corner, pageMode(), underWay];
    if (drawn && aim === drawn.aim && dequal(rest, drawn.rest)) return;
    drawn = { aim, rest };
    draw(shown, { view, corner, aim, underWay });
  };
  const drawing = onceAFrame(show, signal);
  return {
    draw: () => (drawn ? drawing.soon() : drawing.now()),
    now: () => drawing.now(),
    forget: () => {
      drawn = undefined;
    },
  };
}
