import * as z from 'zod/mini';
import { type Stored, stored } from '../stored';
import type { Point, Terms } from './point';

const Amount = z.nullable(z.number());

/** Points under the same terms, in the order in which they came. */
const Stretch = z.object({
  currency: z.optional(z.string()),
  exponent: z.number(),
  cap: z.optional(Amount),
  reload: z.optional(
    z.object({
      on: z.boolean(),
      threshold: z.optional(z.number()),
      target: z.optional(z.number()),
    }),
  ),
  expiresAt: z.optional(z.number()),
  /**
   * Of each its moment in milliseconds since 1970, balance, promotional part, spent this month. No
   * `z.tuple`, which would come for this alone: one without a moment is no point.
   */
  points: z.array(z.array(Amount)),
});
type Stretch = z.infer<typeof Stretch>;

/**
 * A workspace's money over a year, as it is stored: terms are written once for all points under
 * them, for with names a year would be three times as long.
 */
export const History = z.object({ version: z.literal(1), stretches: z.array(Stretch) });
export type History = z.infer<typeof History>;

export const NO_HISTORY: History = { version: 1, stretches: [] };

/** A stretch that cannot be read costs itself and not the others. */
export const StoredHistory: Stored<History> = /* @__PURE__ */ stored(1, History, {}, (raw) => {
  if (!Array.isArray(raw.stretches)) return undefined;
  const stretches = raw.stretches.flatMap((each: unknown) => Stretch.safeParse(each).data ?? []);
  return { version: 1, stretches };
});

/** Every stored point, in the order in which they came, which a changed clock can turn round. */
export function storedPoints(history: History): Point[] {
  return history.stretches.flatMap(({ points, ...terms }) =>
    points.flatMap(([at, balance, promotional, spent]) => {
      if (typeof at !== 'number') return [];
      return {
        ...terms,
        at,
        balance: balance ?? undefined,
        promotional: promotional ?? undefined,
        spent: spent ?? undefined,
      };
    }),
  );
}

/** The history of these points; terms that were not read are those before them. */
export function historyOf(points: readonly Point[]): History {
  const stretches: Stretch[] = [];
  for (const { at, balance, promotional, spent, ...read } of points) {
    const last = stretches.at(-1);
    const terms = termsAfter(last, read, promotional !== undefined);
    const figures = [at, balance ?? null, promotional ?? null, spent ?? null];
    if (last && isSame(last, terms)) last.points.push(figures);
    else stretches.push({ ...written(terms), points: [figures] });
  }
  return { version: 1, stretches };
}

/** @param given was the promotional part read? Then its end is as it was read, also where it has none. */
function termsAfter(before: Terms | undefined, read: Terms, given: boolean): Terms {
  if (!before || before.currency !== read.currency || before.exponent !== read.exponent) {
    return read;
  }
  return {
    ...read,
    cap: read.cap === undefined ? before.cap : read.cap,
    reload: read.reload ?? before.reload,
    expiresAt: given ? read.expiresAt : before.expiresAt,
  };
}

function written({ currency, exponent, cap, reload, expiresAt }: Terms): Omit<Stretch, 'points'> {
  return {
    exponent,
    ...(currency !== undefined && { currency }),
    ...(cap !== undefined && { cap }),
    ...(reload && {
      reload: {
        on: reload.on,
        ...(reload.threshold !== undefined && { threshold: reload.threshold }),
        ...(reload.target !== undefined && { target: reload.target }),
      },
    }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

function isSame(a: Terms, b: Terms): boolean {
  return (
    a.currency === b.currency &&
    a.exponent === b.exponent &&
    a.cap === b.cap &&
    a.expiresAt === b.expiresAt &&
    a.reload?.on === b.reload?.on &&
    a.reload?.threshold === b.reload?.threshold &&
    a.reload?.target === b.reload?.target
  );
}
