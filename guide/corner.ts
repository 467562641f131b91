import * as z from 'zod/mini';

/** Corners of the window in which the guide can rest. Lines of its language begin at `start`. */
export const CORNERS = ['bottom-end', 'top-end', 'bottom-start', 'top-start'] as const;

export const Corner = z.literal(CORNERS);
export type Corner = z.infer<typeof Corner>;
