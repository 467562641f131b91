import {
  GENERATIONS,
  type Generation,
  LANGUAGES,
  type Language,
  WORDINGS,
  type Wording,
} from '../claude-ai/settings.ts';

const ARRIVALS = [
  'load',
  'reload',
  'pushState',
  'replaceState',
  'back',
  'late',
  're-rendered',
] as const;

/** One way in which an owner may meet the claim card. */
export interface Cell {
  generation: Generation;
  language: Language;
  wording: Wording;
  arrival: (typeof ARRIVALS)[number];
}

export function allCells(): Cell[] {
  return GENERATIONS.flatMap((generation) =>
    LANGUAGES.flatMap((language) =>
      WORDINGS.flatMap((wording) =>
        ARRIVALS.map((arrival) => ({ generation, language, wording, arrival })),
      ),
    ),
  );
}

/** So many cells that every pair of two properties occurs, but for language with arrival. */
export function coveringCells(): Cell[] {
  const left = new Set(allCells().flatMap(pairsOf));
  const chosen: Cell[] = [];
  while (left.size > 0) {
    const gain = (cell: Cell) => pairsOf(cell).filter((pair) => left.has(pair)).length;
    const best = allCells().reduce((a, b) => (gain(b) > gain(a) ? b : a));
    for (const pair of pairsOf(best)) left.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

function pairsOf({ generation, language, wording, arrival }: Cell): string[] {
  return [
    `${generation} ${language}`,
    `${generation} ${wording}`,
    `${generation} ${arrival}`,
    `${language} ${wording}`,
    `${wording} ${arrival}`,
  ];
}
