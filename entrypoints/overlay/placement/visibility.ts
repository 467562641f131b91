/** The least that Chromium allows between two looks; milliseconds. */
const LOOK_MS = 100;

/**
 * Can this element of the guide be seen by the person? It is not where the page draws something over
 * it, or makes it transparent. Where the browser cannot tell, it is believed.
 */
export async function isSeen(element: Element): Promise<boolean> {
  const tree = element.getRootNode();
  if (!(tree instanceof ShadowRoot)) return false;
  const moving = tree.getAnimations().filter(({ effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return target?.contains(element);
  });
  await Promise.allSettled(moving.map(({ finished }) => finished));
  const { left, top, width, height } = element.getBoundingClientRect();
  // Above all else of the guide, whose own parts may lie over a control while its middle scrolls.
  const probe = document.createElement('div');
  Object.assign(probe.style, {
    ...{ position: 'fixed', zIndex: '2147483647', width: '2px', height: '2px' },
    ...{ left: `${left + width / 2}px`, top: `${top + height / 2}px`, pointerEvents: 'none' },
  });
  tree.append(probe);
  const seen = await isDrawn(probe);
  probe.remove();
  return seen;
}

function isDrawn(element: Element): Promise<boolean> {
  const options = { threshold: 0, trackVisibility: true, delay: LOOK_MS };
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(!entry || !('isVisible' in entry) || entry.isVisible !== false);
    }, options);
    observer.observe(element);
  });
}
