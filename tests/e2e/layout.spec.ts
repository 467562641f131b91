import { type Browser, expect, test } from '@playwright/test';
import { bundle } from '../gallery/bundle.ts';
import { VIEWS } from '../gallery/forms.ts';
import { launchBare, show } from '../gallery/show.ts';

/** Windows in which everything has to be readable without scrolling sideways. */
const WINDOWS = [
  { name: 'in a window of 320 px', width: 320, height: 640, tried: ['de'] },
  { name: 'at 200 % in a window of 1280 × 800', width: 640, height: 400, tried: ['hi'] },
  { name: 'at 400 % in a window of 1280 × 1024', width: 320, height: 256, tried: ['en', 'de'] },
];
/** All of them in every window with the deep tests; else each once. */
const LANGUAGES = process.env.DEEP ? ['en', 'de', 'hi'] : undefined;

/** Of the panel, this much has to be left for what scrolls. */
const LEAST_MIDDLE_PX = 72;

/** Tells what of the shown state is cut off or wider than the window. */
function check(leastMiddle: number): string[] {
  const found: string[] = [];
  const nameOf = (element: Element) =>
    `${element.localName}.${element.getAttribute('class')} "${element.textContent?.slice(0, 30)}"`;

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);

  // What has "…" at its end or in its middle is whole in its accessible name or its title.
  const isNamed = (element: Element) => {
    const owner = element.closest('[aria-label], [title]');
    const name = owner?.getAttribute('aria-label') ?? owner?.getAttribute('title') ?? '';
    return (element.textContent ?? '').split('…').every((part) => name.includes(part));
  };
  const clips = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return { x: overflowX !== 'visible', y: overflowY === 'hidden' || overflowY === 'clip' };
  };
  const isCut = (text: DOMRect, start: Element) => {
    for (let box: Element | null = start; box; box = box.parentElement) {
      // A table of figures may scroll sideways in a room of its own (WCAG 2.2, 1.4.10).
      if (box.matches('.chart-table-room')) return false;
      const { x, y } = clips(box);
      const around = box.getBoundingClientRect();
      const isWider = text.left < around.left - 1 || text.right > around.right + 1;
      // A line is a little higher than its letters.
      const isLower = text.top < around.top - 4 || text.bottom > around.bottom + 4;
      if ((x && isWider) || (y && isLower)) return !isNamed(box);
      // What scrolls shows all that is in it.
      if (getComputedStyle(box).overflowY === 'auto') return false;
    }
    return text.left < -0.5 || text.right > innerWidth + 0.5;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || parent.closest('script, textarea, .unseen') || !parent.checkVisibility())
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some((rect) => rect.width > 0 && isCut(rect, parent))) {
      found.push(`cut off: ${nameOf(parent)}`);
    }
  }

  for (const box of document.querySelectorAll('.guide, .guide *')) {
    const wider = box.scrollWidth > box.clientWidth + 1 && clips(box).x;
    if (wider && !box.matches('.unseen, input, svg, .chart-table-room') && !isNamed(box)) {
      found.push(`scrolls sideways: ${nameOf(box)}`);
    }
  }
  const middle = document.querySelector('.overlay[data-view="panel"]:not([data-folded]) .middle');
  if (middle && middle.clientHeight < leastMiddle && middle.scrollHeight > middle.clientHeight) {
    found.push(`only ${middle.clientHeight} px are left for what scrolls`);
  }
  return found;
}

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchBare();
});
test.afterAll(() => browser.close());

for (const { name, width, height, tried } of WINDOWS) {
  for (const language of LANGUAGES ?? tried) {
    test(`nothing is cut off or scrolls sideways ${name}, ${language}`, async () => {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
      await page.setContent(await bundle(language));
      const found: string[] = [];
      for (const view of VIEWS) {
        await show(page, view);
        const faults = await page.evaluate(check, LEAST_MIDDLE_PX);
        found.push(...faults.map((fault) => `${view.form} ${view.picture}: ${fault}`));
      }
      await page.close();
      expect(found).toEqual([]);
    });
  }
}

test('the check sees what is cut off, and what scrolls sideways', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.setContent(await bundle('en'));
  const [view] = VIEWS;
  if (!view) throw new Error('There is nothing to be looked at.');
  for (const content of [
    '.step-name { flex: 0 0 20px !important; white-space: nowrap; overflow: hidden }',
    '.step-name { flex: 0 0 900px !important; white-space: nowrap }',
  ]) {
    await show(page, view);
    expect(await page.evaluate(check, LEAST_MIDDLE_PX)).toEqual([]);
    const style = await page.addStyleTag({ content });
    expect(await page.evaluate(check, LEAST_MIDDLE_PX)).not.toEqual([]);
    await style.evaluate((element) => element.parentNode?.removeChild(element));
  }
  await page.close();
});
