import type { Locator, Page } from '@playwright/test';

/** How fast people read, in words a minute (Brysbaert 2019, silent reading of English prose). */
const WORDS_A_MINUTE = 238;

/**
 * Japanese is written without spaces, so its signs are counted: readers of the same ten texts read
 * 357 signs or 193 words of it in a minute (Trauzettel-Klosinski and Dietz 2012).
 */
const SIGNS_A_WORD = 357 / 193;

/** What is the same on every screen and read by nobody twice: the band, the tabs and the foot. */
const FRAME = '.band, [role=tablist], .foot';

/** What a way through the guide asks of a person. */
export interface Effort {
  clicks: number;
  /** What stands before what is pressed, in the order of reading, and that itself. */
  words: number;
  /** All that can be seen of the guide meanwhile, also what need not be read. */
  onScreen: number;
}

/** @param words of a language with spaces, or as many signs as make one. */
export function secondsOf(words: number): number {
  return (words / WORDS_A_MINUTE) * 60;
}

/** Addresses and words of the Latin alphabet are one word each, wherever they stand. */
function countWords(text: string, language: string): number {
  const bare = text.replace(/https?:\S+/g, 'address');
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(bare)];
  const words = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  if (!language.startsWith('ja')) return words.length;
  const own = words.filter((word) => /\p{sc=Hira}|\p{sc=Kana}|\p{sc=Han}/u.test(word));
  const signs = own.reduce((sum, word) => sum + [...word].length, 0);
  return words.length - own.length + signs / SIGNS_A_WORD;
}

/** Counts what is clicked and what stands in the guide while it is. */
export class Counter {
  readonly effort: Effort = { clicks: 0, words: 0, onScreen: 0 };
  private readonly language: string;
  /** Lines that were read already are not read again. */
  private readonly read = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(language: string) {
    this.language = language;
  }

  /** Reads the guide as far as what is pressed next, and presses it. */
  async readAndClick(guide: Locator, target: Locator): Promise<void> {
    await this.readTo(guide, target);
    await target.first().click();
    this.effort.clicks += 1;
  }

  /** Reads the guide as far as this stands in it, or all of it. */
  async readTo(guide: Locator, target?: Locator): Promise<void> {
    await guide.first().waitFor();
    const end = await target?.first().elementHandle();
    const lines = await guide.first().evaluate(linesIn, { end, frame: FRAME });
    for (const { text, isBefore } of lines) {
      const words = countWords(text, this.language);
      if (!this.seen.has(text)) this.effort.onScreen += words;
      this.seen.add(text);
      if (!isBefore || this.read.has(text)) continue;
      this.read.add(text);
      this.effort.words += words;
    }
  }

  /** Clicks claude.ai's own control, which the guide points at, in whatever language. */
  async clickPointed(page: Page, step: string): Promise<void> {
    const ring = page.locator(`[data-spotlight="${step}"]`);
    await ring.waitFor();
    // The ring rests before anybody reaches it.
    await page.waitForTimeout(400);
    await this.readTo(page.locator('workspace-credit-guide .spotlight-label'));
    const box = await ring.boundingBox();
    if (!box) throw new Error(`Nothing points at ${step}.`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    this.effort.clicks += 1;
  }
}

interface Line {
  text: string;
  /** Does it stand outside the frame and before the end, or in it? */
  isBefore: boolean;
}

/** Runs in the page. What can be seen, fields with what is written in them or, empty, asked for. */
function linesIn(
  root: Element,
  { end, frame }: { end: Element | null | undefined; frame: string },
): Line[] {
  const found: Line[] = [];
  const add = (node: Node, at: Element | null, text: string) => {
    if (!at?.checkVisibility() || at.closest('.unseen, [aria-hidden]') || !text.trim()) return;
    const isAfter =
      end &&
      !end.contains(node) &&
      !(end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING);
    found.push({ text: text.trim(), isBefore: !at.closest(frame) && !isAfter });
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLTextAreaElement) add(node, node, node.value || node.placeholder);
    else if (node instanceof Text && !(node.parentElement instanceof HTMLTextAreaElement)) {
      add(node, node.parentElement, node.data);
    }
  }
  return found;
}
