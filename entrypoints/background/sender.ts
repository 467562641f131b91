import * as z from 'zod/mini';

/** The page that sent a message to the background. */
export interface Sender {
  tab: number;
  isPrivate: boolean;
  document: string | undefined;
}

/** What the browser tells of whoever sent a message. */
const Told = z.object({
  /** Absent for popup and options. */
  tab: z.optional(z.object({ id: z.number(), incognito: z.boolean() })),
  documentId: z.optional(z.string()),
});

/** The page that sent it; `undefined` for popup and options. */
export function senderOf(told: unknown): Sender | undefined {
  const { tab, documentId } = Told.safeParse(told).data ?? {};
  return tab && { tab: tab.id, isPrivate: tab.incognito, document: documentId };
}
