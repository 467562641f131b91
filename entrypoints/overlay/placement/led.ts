/** What the page must not have the person do: it takes a warning away, or ticks a step. */
const GUARDED = '[data-action="accept-account"], [data-action="mark"], [data-action="decline"]';

/** A Tab, or a press, brings the focus at once. */
const AT_ONCE_MS = 100;

/**
 * Lets no key press a guarded control to which the page has led the focus: an Enter that was meant
 * for a chat would say there that an account is fine. It goes back to the page instead. What reads
 * the page aloud leads the focus, too, but presses without a key.
 *
 * @param root holds the guide, in a shadow tree.
 */
export function refuseLedKeys(root: HTMLElement, signal: AbortSignal): void {
  let cameAt = Number.NEGATIVE_INFINITY;
  /** The guarded control to which the focus was led. */
  let led: HTMLElement | undefined;
  /** What had the focus last: a window that comes back gives it to it again. */
  let last: EventTarget | null = null;
  const come = ({ isTrusted }: Event) => {
    if (isTrusted) cameAt = performance.now();
  };
  const onTab = (event: KeyboardEvent) => event.key === 'Tab' && come(event);
  const refuse = (event: KeyboardEvent) => {
    if (!led || event.target !== led || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    led.blur();
    last = null;
  };
  window.addEventListener('keydown', onTab, { signal, capture: true });
  window.addEventListener('pointerdown', come, { signal, capture: true });
  root.addEventListener(
    'focusin',
    ({ target }) => {
      if (target === last) return;
      last = target;
      const isGuarded = target instanceof HTMLElement && target.matches(GUARDED);
      led = isGuarded && performance.now() - cameAt > AT_ONCE_MS ? target : undefined;
    },
    { signal },
  );
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget) last = null;
  };
  root.addEventListener('focusout', onLeave, { signal });
  // The page may lead it here between the going down and what the browser makes of it.
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    root.addEventListener(type, refuse, { signal, capture: true });
  }
}
