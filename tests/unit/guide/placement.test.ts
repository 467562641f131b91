import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORNERS, type Corner } from '../../../guide/corner';
import { type Area, areaIn, covered, type Viewport } from '../../../guide/corner-areas';
import {
  AT_HOME,
  choosePosition,
  type Form,
  formsOf,
  type Obstacles,
  type Occasion,
  type Placement,
  type PlacementEvent,
  type Position,
  place,
} from '../../../guide/placement';

const wide = { width: 1400, height: 860, rightToLeft: false };
const area = (left: number, top: number, right: number, bottom: number): Area => ({
  left,
  top,
  right,
  bottom,
});

/** About what the guide measures in each form. */
const sizeIn = (viewport: Viewport) => (form: Form) => {
  const isWide = viewport.width > 480;
  const tall = Math.min(600, viewport.height - 32);
  const sizes = {
    panel: { width: isWide ? 340 : viewport.width - 16, height: tall },
    narrow: { width: 240, height: Math.min(240, tall) },
    head: { width: isWide ? 340 : viewport.width - 16, height: 88 },
    bar: { width: 300, height: 44 },
    pill: { width: 200, height: 44 },
    hidden: { width: 0, height: 0 },
  };
  return sizes[form];
};

function choose(viewport: Viewport, placement: Placement, given: Partial<Obstacles>): Position {
  const obstacles = { controls: given.controls ?? [], regions: given.regions ?? [] };
  return choosePosition(placement, { viewport, obstacles, sizeAt: sizeIn(viewport) });
}

const occasion = (name: Occasion, alarming = false, from = AT_HOME) =>
  place(from, { type: 'occasion', occasion: name, alarming, collapsed: false });
const opened = place(AT_HOME, { type: 'open' });

describe('on arrival', () => {
  test.each<[string, Area[], Corner, Form]>([
    ['with nothing under it', [area(300, 100, 1000, 800)], 'bottom-end', 'panel'],
    ['over a control', [area(1000, 700, 1100, 740)], 'top-end', 'panel'],
    [
      'over controls above and below',
      [area(1000, 250, 1200, 290), area(300, 300, 400, 700)],
      'bottom-end',
      'head',
    ],
    [
      'with controls in both corners at its side',
      [area(1000, 90, 1390, 130), area(1000, 760, 1390, 800), area(0, 100, 320, 800)],
      'bottom-end',
      'bar',
    ],
  ])('%s', (_, controls, corner, form) => {
    expect(choose(wide, AT_HOME, { controls })).toEqual({ corner, form });
  });

  test('a row that is to be read counts like a control while there is room', () => {
    const regions = [area(270, 60, 1350, 800)];
    expect(choose(wide, AT_HOME, { regions }).form).toBe('bar');
    expect(choose({ ...wide, height: 840 }, AT_HOME, { regions }).form).toBe('bar');
  });

  test('what is opened by hand stays open, at home', () => {
    expect(choose(wide, opened, { controls: [area(0, 0, 1400, 860)] })).toEqual({
      corner: 'bottom-end',
      form: 'panel',
    });
  });
});

describe('beside a dialog', () => {
  const dialog = [area(400, 100, 1040, 760)];
  const modal = [area(280, 40, 1120, 820)];

  test('the panel stays where it does not lie on it', () => {
    expect(choose(wide, occasion('dialog'), { regions: dialog }).form).toBe('panel');
  });

  test('it is small beside one about money, with its figures', () => {
    expect(choose(wide, occasion('money-dialog'), { regions: dialog }).form).toBe('bar');
  });

  test('a warning becomes narrow rather than a pill', () => {
    expect(choose(wide, occasion('dialog', true), { regions: modal }).form).toBe('narrow');
    expect(choose(wide, occasion('money-dialog', true), { regions: modal }).form).toBe('narrow');
  });

  test('where the dialog fills the window, the guide lies on its text, not on its buttons', () => {
    const phone = { width: 320, height: 640, rightToLeft: false };
    const regions = [area(0, 0, 320, 640)];
    const low = [area(20, 500, 300, 630)];
    expect(choose(phone, occasion('money-dialog'), { regions, controls: low })).toEqual({
      corner: 'top-end',
      form: 'bar',
    });
    expect(choose(phone, occasion('dialog'), { regions, controls: regions }).form).toBe('hidden');
  });
});

describe('while pointing', () => {
  const at = occasion('pointing');
  test.each<[string, Viewport, Area, Corner, Form]>([
    ['far from the control', wide, area(800, 100, 990, 230), 'bottom-end', 'panel'],
    ['over a control at the bottom', wide, area(1100, 700, 1380, 850), 'top-end', 'head'],
    [
      'in a narrow window',
      { ...wide, width: 320, height: 640 },
      area(20, 220, 300, 340),
      'bottom-end',
      'head',
    ],
    [
      'with room for a bar only',
      { ...wide, width: 320, height: 256 },
      area(20, 90, 300, 172),
      'bottom-end',
      'bar',
    ],
  ])('%s', (_, viewport, ring, corner, form) => {
    expect(choose(viewport, at, { controls: [ring] })).toEqual({ corner, form });
  });

  test('the label is left free too', () => {
    const label = [area(1100, 500, 1350, 560)];
    expect(choose(wide, at, { controls: [area(1100, 400, 1350, 480)], regions: label })).toEqual({
      corner: 'bottom-end',
      form: 'head',
    });
  });
});

test('what is made small by hand stays small, where it lies on nothing', () => {
  const event = { type: 'occasion', occasion: 'rest', alarming: true, collapsed: true } as const;
  const controls = [area(1200, 780, 1390, 850)];
  expect(choose(wide, place(AT_HOME, event), { controls })).toEqual({
    corner: 'top-end',
    form: 'pill',
  });
});

test('where it is moved to by hand it stays, small or not', () => {
  const controls = [area(0, 0, 1400, 860)];
  const moved = place(AT_HOME, { type: 'move', corner: 'top-start' });
  expect(choose(wide, moved, { controls })).toEqual({ corner: 'top-start', form: 'panel' });
  const event = { type: 'occasion', occasion: 'rest', alarming: false, collapsed: true } as const;
  expect(choose(wide, place(moved, event), { controls })).toEqual({
    corner: 'top-start',
    form: 'pill',
  });
});

const head: Position = { corner: 'top-start', form: 'head' };
test.each<[string, Placement, PlacementEvent, Position]>([
  [
    'another page begins at home',
    { ...AT_HOME, position: head },
    { type: 'resize' },
    AT_HOME.position,
  ],
  [
    'another corner begins there',
    { ...AT_HOME, position: head },
    { type: 'home', corner: 'top-end' },
    { corner: 'top-end', form: 'panel' },
  ],
  [
    'the same corner is no news',
    { ...AT_HOME, position: head },
    { type: 'home', corner: 'bottom-end' },
    head,
  ],
  [
    'another occasion begins anew',
    { ...AT_HOME, position: head },
    { type: 'occasion', occasion: 'money-dialog', alarming: false, collapsed: false },
    { corner: 'bottom-end', form: 'bar' },
  ],
  [
    'the same occasion is no news',
    { ...AT_HOME, position: head },
    { type: 'occasion', occasion: 'rest', alarming: false, collapsed: false },
    head,
  ],
  [
    'opening shows all of it where it is',
    { ...AT_HOME, position: head },
    { type: 'open' },
    { corner: 'top-start', form: 'panel' },
  ],
  [
    'put back home by hand it goes there, from wherever it made room',
    { ...AT_HOME, position: head },
    { type: 'move', corner: 'bottom-end' },
    { corner: 'bottom-end', form: 'panel' },
  ],
])('%s', (_, before, event, position) => {
  const after = place(before, event);
  expect(after.position).toEqual(position);
  expect(after === before).toBe(position === before.position);
});

const viewports = fc.record({
  width: fc.integer({ min: 320, max: 2400 }),
  height: fc.integer({ min: 256, max: 1400 }),
  rightToLeft: fc.boolean(),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const boxes = fc.array(fc.tuple(share, share, share, share), { maxLength: 8 });
const occasions = fc.constantFrom<Occasion>('rest', 'pointing', 'dialog', 'money-dialog');
const events: fc.Arbitrary<PlacementEvent> = fc.oneof(
  fc.record({ type: fc.constant('home'), corner: fc.constantFrom(...CORNERS) }),
  fc.record({
    type: fc.constant('occasion'),
    occasion: occasions,
    alarming: fc.boolean(),
    collapsed: fc.boolean(),
  }),
  fc.record({ type: fc.constant('open') }),
  fc.record({ type: fc.constant('move'), corner: fc.constantFrom(...CORNERS) }),
  fc.record({ type: fc.constant('resize') }),
);

function areasIn({ width, height }: Viewport, shares: readonly number[][]): Area[] {
  return shares.map(([x = 0, y = 0, w = 0, h = 0]) => {
    const [left, top] = [x * width, y * height];
    return area(left, top, left + w * (width - left), top + h * (height - top));
  });
}

test('whatever happened before, no control is covered where any allowed form fits', () => {
  fc.assert(
    fc.property(viewports, boxes, boxes, fc.array(events), (viewport, c, r, before) => {
      const placement = before.reduce(place, AT_HOME);
      const controls = areasIn(viewport, c);
      const given = { controls, regions: areasIn(viewport, r) };
      const position = choose(viewport, placement, given);
      const forms = formsOf(placement);
      expect(forms).toContain(position.form);
      if (placement.opened && placement.occasion === 'rest') return;
      const lies = (corner: Corner, form: Form) =>
        controls.some((a) => covered(areaIn(corner, sizeIn(viewport)(form), viewport), a) > 0);
      const last = forms.at(-1) ?? 'pill';
      if (CORNERS.some((corner) => !lies(corner, last))) {
        expect(lies(position.corner, position.form)).toBe(false);
      }
      // Nothing jumps while nothing changes.
      expect(choose(viewport, { ...placement, position }, given)).toEqual(position);
    }),
    { numRuns: 1000 },
  );
});

test('beside a dialog the guide never lies on one of its buttons', () => {
  fc.assert(
    fc.property(viewports, boxes, fc.boolean(), (viewport, c, alarming) => {
      const controls = areasIn(viewport, c);
      const { corner, form } = choose(viewport, occasion('dialog', alarming), { controls });
      const own = areaIn(corner, sizeIn(viewport)(form), viewport);
      expect(controls.every((a) => covered(own, a) === 0)).toBe(true);
    }),
  );
});
