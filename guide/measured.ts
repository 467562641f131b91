import * as z from 'zod/mini';

/**
 * What a workspace was measured to use, in whole units of its currency. Kept with its record, as the
 * outlook is: in claude.ai's page there is no room for the measuring.
 */
export const Measured = z.object({
  /** On a working day; of a week that is not known yet, on a day. */
  perDay: z.number(),
  perMonth: z.number(),
});
export type Measured = z.infer<typeof Measured>;
