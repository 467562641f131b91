import { CLAUDE_AI } from '../../browser/access';
import { browser } from '../../browser/browser';
import { type ClaudeTab, findClaudeTab, goTo } from '../../browser/claude-tabs';
import type { TabState } from '../../browser/messages';
import { sendToBackground, sendToOverlay } from '../../browser/messenger';
import { isClaude, samePageAs } from '../../claude/addresses';
import type { PointedName } from '../../guide/steps';

/** The tab that the popup is about. */
export interface Subject {
  id: number;
  isPrivate: boolean;
  /** Is it one of claude.ai's? Not known where the guide may not read that. */
  isClaude: boolean;
  state?: TabState | undefined;
}

/** The tab that the popup was opened over; the claude.ai tab used last where it is a tab itself. */
export async function findSubject(): Promise<Subject | undefined> {
  const { id, incognito: isPrivate = false, url } = (await findTab()) ?? {};
  return id === undefined ? undefined : { id, isPrivate, isClaude: isClaude(url) };
}

/**
 * In a tab that is on it already, else in a new one: the chat in front is never taken away.
 *
 * @param step whose control to point at there.
 */
export async function openUsagePage(
  subject: Subject | undefined,
  step: PointedName | undefined,
  url: string,
): Promise<void> {
  const open = step === 'api-credit' ? undefined : await findUsageTab(subject, url);
  if (open) {
    if (step) await sendToOverlay(open.id, { type: 'show', step });
    await goTo(open);
  } else {
    const { id } = await browser.tabs.create({});
    if (step && id !== undefined) await sendToBackground({ type: 'show-there', step, tab: id });
    await browser.tabs.update(id, { url });
  }
  window.close();
}

/** The popup is open: the overlay in front reads again what it still can. */
export async function readOnOpening(subject: Subject | undefined): Promise<void> {
  if (subject) await sendToOverlay(subject.id, { type: 'read-again', why: 'opened' });
}

/** Asks the overlay in front, or the one on the usage page; tells whether there is one. */
export async function readAgain(subject: Subject | undefined, url: string): Promise<boolean> {
  const message = { type: 'read-again', why: 'asked' } as const;
  if (subject && (await sendToOverlay(subject.id, message))) return true;
  const open = await findUsageTab(subject, url);
  return open !== undefined && (await sendToOverlay(open.id, message));
}

async function findTab() {
  const [itself, [active]] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  if (!itself) return active;
  const tabs = await browser.tabs.query({ url: CLAUDE_AI });
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** A tab of the same kind of window that shows this usage page. */
function findUsageTab(subject: Subject | undefined, url: string): Promise<ClaudeTab | undefined> {
  return findClaudeTab(samePageAs(url), subject?.isPrivate ?? false);
}
