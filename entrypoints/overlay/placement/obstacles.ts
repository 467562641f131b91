import { findKnown, type KnownElements, knownIn } from '../../../claude/page/landmarks/known';
import type { Area } from '../../../guide/corner-areas';
import type { Obstacles, Pointed } from '../../../guide/placement';

/** What the guide is not to lie on: what is pointed at, a dialog, or else what it knows of the page. */
export function obstaclesOf(pointed: Pointed | undefined, dialog: Element | undefined): Obstacles {
  if (pointed) return { controls: [pointed.ring], regions: [pointed.label] };
  return areasOf(dialog ? knownIn(dialog) : findKnown(document));
}

function areasOf({ controls, regions }: KnownElements): Obstacles {
  return { controls: controls.flatMap(areaOf), regions: regions.flatMap(areaOf) };
}

/** What is not drawn covers nothing. */
function areaOf(element: Element): Area[] {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > left && bottom > top ? [{ left, top, right, bottom }] : [];
}
