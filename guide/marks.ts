import * as z from 'zod/mini';

/** What the person says they did. `how` tells a hand tick from an act the guide saw. */
export const Mark = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  how: z.enum(['hand', 'copied', 'mailed', 'bookmarked']),
});
export type Mark = z.infer<typeof Mark>;

export const MarkedStep = z.enum(['notify', 'bookmark']);
export type MarkedStep = z.infer<typeof MarkedStep>;

export const Marks = z.object({
  notify: z.optional(Mark),
  bookmark: z.optional(Mark),
});
export type Marks = z.infer<typeof Marks>;
