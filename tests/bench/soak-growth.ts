/** What is held in memory after so many rounds, when everything unused has been collected. */
export interface Left {
  rounds: number;
  /** Of the page's scripts and of the guide's, as `Heap` has them. */
  objectsKB: number;
  codeKB: number;
  nodes: number;
  listeners: number;
  /** Of the guide, in its own world of the tab; the bare page has none. */
  observers: number;
}

export type Held = Exclude<keyof Left, 'rounds'>;

/**
 * How much more per 100 rounds is still noise. Each round has one visit of a usage page and more, so
 * that one thing left behind by each visit is a hundred, and a drawn step of the guide's has several;
 * of a visit that is held 20 KB of objects and more stay, which is 2,000. Code is the browser's own:
 * what runs is compiled better and better, on the bare page, too, by some tens.
 */
export const NOISE: { readonly [held in Held]: number } = {
  objectsKB: 10,
  codeKB: 50,
  nodes: 10,
  listeners: 3,
  observers: 1,
};

/**
 * Growth per 100 rounds by the straight line that fits the later half of the looks best: before, code
 * is compiled that will stay, and everything is used for the first time.
 *
 * @throws Error where there are too few looks for a line.
 */
export function growthOf(looks: readonly Left[], held: Held): number {
  const used = looks.slice(Math.floor(looks.length / 2));
  if (used.length < 2) throw new Error('Too few looks to say anything.');
  const mean = (of: (look: Left) => number) =>
    used.reduce((sum, look) => sum + of(look), 0) / used.length;
  const rounds = mean((look) => look.rounds);
  const height = mean((look) => look[held]);
  const along = mean((look) => (look.rounds - rounds) * (look[held] - height));
  const across = mean((look) => (look.rounds - rounds) ** 2);
  return (along / across) * 100;
}

/** What the guide makes grow beyond what the bare page does, in words; nothing where none grows. */
export function whatGrows(guide: readonly Left[], bare: readonly Left[]): string[] {
  return (Object.keys(NOISE) as Held[]).flatMap((held) => {
    const growth = growthOf(guide, held) - Math.max(0, growthOf(bare, held));
    const isNoise = growth <= NOISE[held];
    return isNoise ? [] : [`${held} grow by ${growth.toFixed(1)} per 100 rounds.`];
  });
}
