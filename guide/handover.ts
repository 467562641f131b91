import type { StepName } from './steps';

/**
 * Browsers hand a `mailto:` address to the system, and Chromium on Windows drops one of more than
 * 2,048 characters without a word (its source, as known in 2026). Elsewhere a command line's worth.
 */
const LONGEST_ON_WINDOWS = 2000;
const LONGEST = 30_000;

/** A `mailto:` address that opens the person's own mail program with this text; nothing is sent. */
export function mailAddress(subject: string, text: string): string {
  const body = text.toWellFormed().replace(/\r?\n/g, '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/**
 * Does the whole text reach the mail program? One that does not is never cut: it is copied, to be
 * pasted into a mail with its subject only.
 *
 * @param userAgent of the browser, which names the system.
 */
export function fitsMail(subject: string, text: string, userAgent: string): boolean {
  const longest = userAgent.includes('Windows') ? LONGEST_ON_WINDOWS : LONGEST;
  return mailAddress(subject, text).length <= longest;
}

/** Which subject goes with a step's message: the team is told, support and Owners are asked. */
export function subjectOf(
  step: StepName,
): 'message.teamSubject' | 'message.ownerSubject' | 'message.supportSubject' {
  if (step === 'notify') return 'message.teamSubject';
  return step === 'balance' ? 'message.supportSubject' : 'message.ownerSubject';
}
