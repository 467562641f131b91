import { CORNERS, type Corner } from './corner';
import { type Area, areaIn, covered, NARROW_PX, type Size, type Viewport } from './corner-areas';

/**
 * How much of the guide is shown: all of it, all of it in little width, the head of the step to act
 * on, a bar of one line, the small form, nothing.
 */
export type Form = 'panel' | 'narrow' | 'head' | 'bar' | 'pill' | 'hidden';

/** For whom it makes room: the page as it arrives, what is pointed at, a dialog, one about money. */
export type Occasion = 'rest' | 'pointing' | 'dialog' | 'money-dialog';

/** Where the guide stands and how much of it. */
export interface Position {
  corner: Corner;
  form: Form;
}

/** Where the guide is wanted, why it makes room, and where it therefore stands, as a value. */
export interface Placement {
  /** Where the person wants it. */
  home: Corner;
  occasion: Occasion;
  /** Wrong account: a warning is not made a small form. */
  alarming: boolean;
  /** The person has made it the small form. */
  collapsed: boolean;
  /** The person has opened or moved it, whatever lies under it there. */
  opened: boolean;
  position: Position;
}

export type PlacementEvent =
  | { type: 'home'; corner: Corner }
  | { type: 'occasion'; occasion: Occasion; alarming: boolean; collapsed: boolean }
  | { type: 'open' }
  /** The person has put it there, whatever lies under it. */
  | { type: 'move'; corner: Corner }
  /** Of the window, or another page: nothing is where it was. */
  | { type: 'resize' };

export const AT_HOME: Placement = {
  home: 'bottom-end',
  occasion: 'rest',
  alarming: false,
  collapsed: false,
  opened: false,
  position: { corner: 'bottom-end', form: 'panel' },
};

/** What is pointed at, with the words beside it. */
export interface Pointed {
  ring: Area;
  label: Area;
}

/** What it is not to lie on. */
export interface Obstacles {
  /** Above all: what can be pressed. */
  controls: readonly Area[];
  /** Where that is possible: what is to be read. */
  regions: readonly Area[];
}

export interface Room {
  viewport: Viewport;
  obstacles: Obstacles;
  /** The size in each form; asked for only as far as it is needed, since measuring lays out. */
  sizeAt: (form: Form) => Size;
}

/**
 * What becomes of it before it is looked where there is room.
 *
 * @returns the same value where nothing changes.
 */
export function place(before: Placement, event: PlacementEvent): Placement {
  switch (event.type) {
    case 'home':
      return event.corner === before.home ? before : anew({ ...before, home: event.corner });
    case 'open':
      if (before.opened) return before;
      // Where it is: it is already under the person's hand.
      return { ...before, opened: true, position: { ...before.position, form: whole(before) } };
    case 'move': {
      const { corner } = event;
      return { ...before, home: corner, opened: true, position: { corner, form: whole(before) } };
    }
    case 'resize':
      return anew(before);
    case 'occasion': {
      const { type, ...now } = event;
      const isSame =
        now.occasion === before.occasion &&
        now.alarming === before.alarming &&
        now.collapsed === before.collapsed;
      return isSame ? before : anew({ ...before, ...now });
    }
  }
}

/** The forms that an occasion allows, in the order in which they are tried. */
export function formsOf(placement: Placement): readonly [Form, ...Form[]] {
  const { occasion, alarming, collapsed, opened } = placement;
  const besideDialog = occasion === 'dialog' || occasion === 'money-dialog';
  if (collapsed) return besideDialog ? ['pill', 'hidden'] : ['pill'];
  switch (occasion) {
    case 'rest':
      return opened ? ['panel'] : ['panel', 'head', 'bar', 'pill'];
    case 'pointing':
      return ['panel', 'head', 'bar'];
    default:
      if (alarming) return ['panel', 'narrow', 'head', 'bar', 'pill', 'hidden'];
      return occasion === 'dialog'
        ? ['panel', 'head', 'bar', 'pill', 'hidden']
        : ['bar', 'pill', 'hidden'];
  }
}

/**
 * Where the guide lies on nothing: in the first form, in the corner where it is or is wanted, then
 * in a free one. What has become smaller stays so until the occasion ends, and what is not in the
 * way stays where it is, so that nothing jumps to and fro.
 */
export function choosePosition(
  placement: Placement,
  { viewport, obstacles, sizeAt }: Room,
): Position {
  const { position, home, occasion } = placement;
  const forms = formsOf(placement);
  const isByHand = placement.opened && occasion === 'rest';
  if (isByHand) return { corner: position.corner, form: whole(placement) };
  // In a narrow window the panel covers too much of what it points at.
  const isNarrow = occasion === 'pointing' && viewport.width <= NARROW_PX;
  const least = isNarrow ? Math.max(forms.indexOf('head'), 0) : 0;
  const left = forms.slice(Math.max(forms.indexOf(position.form), least));
  const corners = [...new Set([position.corner, home, ...CORNERS])];
  const find = (from: readonly Form[], areas: readonly Area[]): Position | undefined => {
    for (const form of from) {
      const size = sizeAt(form);
      // While it points, only what is smaller leaves its place.
      const allowed = occasion === 'pointing' && form === 'panel' ? [home] : corners;
      const corner = allowed.find((c) => cover(areaIn(c, size, viewport), areas) === 0);
      if (corner) return { corner, form };
    }
    return undefined;
  };
  const { controls, regions } = obstacles;
  const shown = left.filter((form) => form !== 'hidden');
  const small = shown.filter((form) => form === 'bar' || form === 'pill');
  // Where there is no room, the page's texts yield before its controls do.
  const free = find(shown, [...controls, ...regions]) ?? find(small, controls);
  if (free) return free;
  const form = forms.at(-1) ?? 'pill';
  const size = sizeAt(form);
  const cost = (c: Corner) => cover(areaIn(c, size, viewport), controls);
  const [corner = home] = corners.sort((a, b) => cost(a) - cost(b));
  return { corner, form };
}

function whole({ collapsed }: Placement): Form {
  return collapsed ? 'pill' : 'panel';
}

function anew(placement: Placement): Placement {
  const [form] = formsOf(placement);
  return { ...placement, position: { corner: placement.home, form } };
}

function cover(area: Area, areas: readonly Area[]): number {
  return areas.reduce((sum, other) => sum + covered(area, other), 0);
}
