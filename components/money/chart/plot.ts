/** Where a chart draws, in pixels. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Plot extends Frame {
  from: number;
  to: number;
  x: (at: number) => number;
  y: (amount: number) => number;
}

/** @param low lowest amount, @param high highest, in minor units. */
export function plotIn(
  frame: Frame,
  time: { from: number; to: number },
  low: number,
  high: number,
): Plot {
  const { from, to } = time;
  const [width, height] = [
    frame.width - frame.left - frame.right,
    frame.height - frame.top - frame.bottom,
  ];
  return {
    ...frame,
    from,
    to,
    x: (at) => round(frame.left + ((at - from) / (to - from)) * width),
    y: (amount) => round(frame.top + (1 - (amount - low) / (high - low)) * height),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Pixels of a character of the labels, about: of Latin letters and figures, and of wide signs. */
const CHARACTER = { narrow: 6.8, wide: 12.5 };
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uff00-\uffef]/u;

/** How wide a label is, about, in pixels. */
export function widthOf(text: string): number {
  const of = (sign: string) => (WIDE.test(sign) ? CHARACTER.wide : CHARACTER.narrow);
  return [...text].reduce((width, sign) => width + of(sign), 0);
}

const STEPS = [1, 2, 2.5, 4, 5, 10];

/** At most `count` round values from 0 to what is highest, in its unit. */
export function ticksUpTo(high: number, count = 4): number[] {
  if (high <= 0) return [0];
  const size = 10 ** Math.floor(Math.log10(high / count));
  const step = STEPS.find((s) => Math.floor(high / (s * size)) < count) ?? 10;
  const values = Math.floor(high / (step * size) + 1e-9);
  return Array.from({ length: values + 1 }, (_, i) => i * step * size);
}

export interface Value {
  at: number;
  amount: number;
}

/** A staircase: level until the next reading, then down or up. */
export function stairs({ x, y }: Plot, values: readonly Value[], until?: number): string {
  const [first, ...rest] = values;
  if (!first) return '';
  const path = rest.map(({ at, amount }) => `H${x(at)}V${y(amount)}`);
  return `M${x(first.at)},${y(first.amount)}${path.join('')}${until === undefined ? '' : `H${x(until)}`}`;
}

/** Straight from one value to the next. */
export function line({ x, y }: Plot, values: readonly Value[]): string {
  return values.map(({ at, amount }, i) => `${i ? 'L' : 'M'}${x(at)},${y(amount)}`).join('');
}

/** The area between two lines or staircases. */
export function between(upper: string, lower: readonly string[]): string {
  return `${upper}L${lower.join('L')}Z`;
}
