import type { Locator, Page } from '@playwright/test';

/** How fast people read, in words a minute (Brysbaert 2019, silent reading of English prose). */
const WORDS_A_MINUTE = 238;

/** What a way through the guide asks of a person. */
export interface Effort {
  clicks: number;
  words: number;
}

export function secondsOf({ words }: Effort): number {
  return (words / WORDS_A_MINUTE) * 60;
}

/** Counts what is clicked and what stands in the guide while it is. */
export class Counter {
  readonly effort: Effort = { clicks: 0, words: 0 };
  private readonly language: string;
  /** Lines that were read already are not read again. */
  private readonly seen = new Set<string>();

  constructor(language: string) {
    this.language = language;
  }

  /** Reads what of the guide is in sight and was not read before. */
  async read(guide: Locator): Promise<void> {
    await guide.first().waitFor();
    const lines = await guide.first().evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const isSeen = parent?.checkVisibility() && !parent.closest('.unseen, [aria-hidden]');
        if (isSeen && node.textContent?.trim()) found.push(node.textContent.trim());
      }
      for (const field of root.querySelectorAll('textarea')) {
        if (field.checkVisibility()) found.push(field.value);
      }
      return found;
    });
    const segments = new Intl.Segmenter(this.language, { granularity: 'word' });
    for (const line of lines) {
      if (this.seen.has(line)) continue;
      this.seen.add(line);
      for (const { isWordLike } of segments.segment(line)) if (isWordLike) this.effort.words += 1;
    }
  }

  async click(target: Locator): Promise<void> {
    await target.first().click();
    this.effort.clicks += 1;
  }

  /** Clicks claude.ai's own control, which the guide points at, in whatever language. */
  async clickPointed(page: Page, step: string): Promise<void> {
    const ring = page.locator(`[data-spotlight="${step}"]`);
    await ring.waitFor();
    // The ring rests before anybody reaches it.
    await page.waitForTimeout(400);
    const box = await ring.boundingBox();
    if (!box) throw new Error(`Nothing points at ${step}.`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    this.effort.clicks += 1;
  }
}
