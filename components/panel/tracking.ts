import type { Pointed } from '../../guide/placement';

/** What keeps ring and labels at a control of the page. It has a script of its own: most visits need none. */
export interface Tracking {
  /**
   * Keeps the ring and its label at the target and tells where they are; returns what ends it.
   *
   * @param onPlaced with nothing: the control is no longer drawn.
   */
  surround: (
    ring: HTMLElement,
    label: HTMLElement,
    target: Element,
    onPlaced: (pointed: Pointed | undefined) => void,
  ) => () => void;
  /** Keeps the label beside a control; returns what ends it. */
  besideTarget: (label: HTMLElement, target: Element) => () => void;
  /** What of this control, or in it, can have the keyboard's focus. */
  focusableIn: (target: HTMLElement) => HTMLElement | undefined;
}

declare global {
  /** In the extension's own world: there once the script has been injected into this tab. */
  var workspaceCreditGuideTracking: Tracking | undefined;
}
