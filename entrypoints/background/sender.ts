import * as z from 'zod/mini';
import type { ToBackground } from '../../browser/messages';

/** Who sent a message to the background. */
export interface From {
  tab: number;
  isPrivate: boolean;
  document: string | undefined;
}

/** A message of this kind. */
export type Heard<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>;

/** What the browser tells of whoever sent a message. */
const Sender = z.object({
  /** Absent for popup and options. */
  tab: z.optional(z.object({ id: z.number(), incognito: z.boolean() })),
  documentId: z.optional(z.string()),
});

/** The page that sent it; `undefined` for popup and options. */
export function whoSent(sender: unknown): From | undefined {
  const { tab, documentId } = Sender.safeParse(sender).data ?? {};
  return tab && { tab: tab.id, isPrivate: tab.incognito, document: documentId };
}
