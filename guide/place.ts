import * as z from 'zod/mini';

/**
 * Where on claude.ai a tab stands.
 *
 * - `organization-usage`: the organization's page with the claim card, balance and limits.
 * - `personal-usage`: a personal plan's page, or a workspace member's own limits; also the settings
 *   modal over any page.
 * - `other`: everything else.
 */
export const Place = z.enum(['organization-usage', 'personal-usage', 'other']);
export type Place = z.infer<typeof Place>;
