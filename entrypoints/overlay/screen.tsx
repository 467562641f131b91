import { render } from 'preact';
import { browser } from '../../browser/browser';
import { isExtensionAlive } from '../../browser/messenger';
import { findLandmark } from '../../claude/page/landmarks';
import type { Act, Action, GuideModel } from '../../components/model';
import { StaleNotice } from '../../components/panel/StaleNotice';
import type { Corner } from '../../guide/corner';
import type { Pointed } from '../../guide/placement';
import { isAlarming } from '../../guide/standing';
import { drawIn } from './drawing';
import { createHost, type Host } from './host';
import { type LastingTexts, lastingTexts } from './lasting-texts';
import { followMode, pageMode } from './page-mode';
import { letMove } from './placement/drag';
import { type FocusKeeper, keepFocus } from './placement/focus';
import { refuseLedKeys } from './placement/led';
import { createPlacer, type Placer } from './placement/placer';
import { loadOnApproach, type TrackingLoader } from './placement/tracking';
import { isSeen } from './placement/visibility';
import type { Aim } from './pointing';
import { prepareFormats } from './prepare-formats';
import { createSpeech, type Speech } from './speech';

/** How the guide is to stand on the page. */
export interface Presentation {
  view: 'panel' | 'pill';
  /** Where the person put it. */
  corner?: Corner | undefined;
  aim: Aim | undefined;
  /** More is being read just now: what is drawn may change in a moment. */
  underWay: boolean;
}

export interface Screen {
  /**
   * Gets ready what every drawing needs. The first text of all waits 5 ms and more for the browser,
   * and the first amount and day take 10: that is better spent while claude.ai answers, each in a
   * task of its own.
   */
  prepare: () => void;
  draw: (model: GuideModel, presentation: Presentation) => void;
  /** Shows all of the guide, whatever lies under it. */
  open: () => void;
  /** Puts the guide back where the page has removed it, and out of the way of its dialogs. */
  restore: () => void;
  /** Gives the keyboard's focus back to the page. */
  leave: () => void;
  /** Gives it to the guide, or back. */
  toggleFocus: () => void;
  /** Gives it to the control that is being pointed at. */
  reach: (target: HTMLElement) => void;
  /** Can the person see the control of this act? */
  isSeen: (action: Action['type']) => Promise<boolean>;
  /** Does the page not let the guide stand? */
  isOusted: () => boolean;
  clear: () => void;
  /** The last words, which the person closes. */
  sayStale: () => void;
  /** Has another guide, of a newer version, taken this one's place on the page? */
  isReplaced: () => boolean;
}

/** What the guide has while it is on the page; all of it ends together. */
interface Parts {
  host: Host;
  placer: Placer;
  focus: FocusKeeper;
  speech: Speech;
}

/**
 * Everything that the overlay puts on the page.
 *
 * @param onGone the control that is pointed at is no longer drawn.
 * @param onOusted the page does not let the guide stand; it stays away from then on.
 */
export function createScreen(
  act: Act,
  tracking: TrackingLoader,
  onGone: () => void,
  onOusted: () => void,
): Screen {
  let texts: LastingTexts | undefined;
  /** While the guide is on the page. */
  let standing: Parts | undefined;
  /** Where it stood before it left the page. */
  let home: Corner = 'bottom-end';
  let last: Parameters<Screen['draw']> | undefined;
  let ousted = false;
  /** The button that buys for the wrong account. */
  let danger: HTMLElement | undefined;

  const prepare = () => {
    if (isExtensionAlive()) texts ??= lastingTexts();
    return texts;
  };
  const onMove = (corner: Corner) => {
    standing?.placer.moveTo(corner);
    standing?.speech.moved(corner);
    act({ type: 'move', corner });
  };
  const redraw = () => last && show(...last);
  const begin = (ready: LastingTexts): Parts => {
    const host = createHost(ready.root);
    const { root, signal } = host;
    const placer = createPlacer(root, redraw, home, signal);
    letMove(root, onMove, signal);
    loadOnApproach(root, tracking, signal);
    refuseLedKeys(root, signal);
    followMode(redraw, signal);
    const focus = keepFocus(root, signal);
    return { host, placer, focus, speech: createSpeech(host.say, () => headlineIn(root), signal) };
  };

  const show: Screen['draw'] = (model, presentation) => {
    // Without the extension there are no texts; a newer guide may have taken this one off the page.
    if (!standing || !isExtensionAlive()) return;
    const { host, placer, focus, speech } = standing;
    const focused = host.focused();
    danger = dangerIn(model);
    if (danger && !tracking.now()) void tracking.load().then((there) => there && redraw());
    const onPlaced = (at: Pointed | undefined) => (at ? placer.aimAt(at) : onGone());
    drawIn(host.root, { model, ...presentation, danger, act, onPlaced }, placer, tracking);
    if (focused?.isConnected === false) focus.catchUp();
    else focus.follow();
    speech.hear({ model, pointing: presentation.aim }, presentation.underWay);
  };

  const clear = () => {
    if (!standing) return;
    const { host, placer } = standing;
    home = placer.now().home;
    render(null, host.root);
    host.remove();
    standing = undefined;
  };

  return {
    prepare: () => {
      if (prepare()) prepareFormats(browser.i18n.getUILanguage());
    },
    draw: (model, presentation) => {
      const ready = prepare();
      if (ousted || !ready) return;
      standing ??= begin(ready);
      last = [model, presentation];
      const { view, corner, aim } = presentation;
      const alarming = isAlarming(model.standing, model.accepted);
      const pointing = aim?.target ? 'target' : aim?.state === 'lost' ? 'words' : undefined;
      standing.placer.want({ corner, collapsed: view === 'pill', alarming, pointing });
      show(model, presentation);
      standing?.placer.settle();
    },
    open: () => standing?.placer.open(),
    restore: () => {
      // The page draws its controls after the guide, and draws them anew.
      if (last && dangerIn(last[0]) !== danger) show(...last);
      if (!standing) return;
      if (standing.host.restore()) {
        standing.focus.follow();
        return standing.placer.look();
      }
      ousted = true;
      clear();
      onOusted();
    },
    isSeen: async (action) => {
      if (!standing || standing.host.isFresh()) return false;
      const { focused, root } = standing.host;
      const control = focused() ?? root.querySelector(`[data-action="${action}"]`);
      return control ? isSeen(control) : false;
    },
    isOusted: () => ousted,
    leave: () => standing?.focus.leave(),
    toggleFocus: () => standing?.focus.toggle(),
    reach: (target) => {
      const control = tracking.now()?.focusableIn(target);
      if (control) standing?.focus.reach(control);
    },
    clear,
    isReplaced: () => standing?.host.isReplaced() ?? false,
    sayStale: () => {
      clear();
      if (!texts) return;
      const { root, remove } = createHost(texts.root);
      render(<StaleNotice {...texts.stale} mode={pageMode()} onClose={remove} />, root);
    },
  };
}

function dangerIn({ standing, accepted }: GuideModel): HTMLElement | undefined {
  return isAlarming(standing, accepted) ? findLandmark('buy', document) : undefined;
}

function headlineIn(root: HTMLElement): string | null | undefined {
  return root.querySelector('.today h2, .headline h2')?.textContent;
}
