import * as z from 'zod/mini';

/**
 * What the person says they did, or do not want. `how` tells a hand tick from an act the guide saw:
 * a text that was copied or handed to a mail program is not yet sent.
 */
export const Mark = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  how: z.literal(['hand', 'copied', 'mailed', 'shared', 'bookmarked', 'weekly', 'declined']),
});
export type Mark = z.infer<typeof Mark>;

export const MarkedStep = z.literal([
  'notify',
  'bookmark',
  'auto-reload',
  'spend-cap',
  'api-credit',
]);
export type MarkedStep = z.infer<typeof MarkedStep>;

/** What the person can say no to: two steps about spending, and what stands beside the steps. */
export type DeclinedStep = Extract<MarkedStep, 'auto-reload' | 'spend-cap' | 'api-credit'>;

/** Was the message taken along, but nobody has said that it was sent? */
export function isOnlyTaken(mark: Mark | undefined): boolean {
  return mark?.how === 'copied' || mark?.how === 'mailed' || mark?.how === 'shared';
}

export const Marks = z.object({
  notify: z.optional(Mark),
  bookmark: z.optional(Mark),
  'auto-reload': z.optional(Mark),
  'spend-cap': z.optional(Mark),
  'api-credit': z.optional(Mark),
});
export type Marks = z.infer<typeof Marks>;

/** What stands for a bookmark in every workspace, because there is one usage page for all. */
export interface Kept {
  /** When the browser was seen to hold the bookmark; milliseconds since 1970. */
  bookmarkedAt?: number | undefined;
  weeklyLook?: { on: boolean } | undefined;
}

/** The marks as they count: a bookmark, or the weekly look, does what the hand tick says. */
export function withKept(marks: Marks, { bookmarkedAt, weeklyLook }: Kept): Marks {
  if (marks.bookmark) return marks;
  if (bookmarkedAt !== undefined) {
    return { ...marks, bookmark: { at: bookmarkedAt, how: 'bookmarked' } };
  }
  // Without a moment of its own: it goes on as long as it is on.
  return weeklyLook?.on ? { ...marks, bookmark: { at: 0, how: 'weekly' } } : marks;
}
