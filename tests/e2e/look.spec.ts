import { type Browser, expect, test } from '@playwright/test';
import { bundle } from '../gallery/bundle.ts';
import { type Form, VIEWS } from '../gallery/forms.ts';
import { launchBare, show } from '../gallery/show.ts';

/** Sizes of letters, each with its line heights; nothing is smaller. */
const TYPE: { [px: string]: readonly string[] } = {
  '12px': ['16px', '18px'],
  '13px': ['18px', '20px'],
  '14px': ['18px', '20px'],
  '15px': ['20px'],
  '17px': ['23px'],
  '26px': ['32px'],
};
const WEIGHTS = ['400', '600', '700'];

/** Parts of the guide, and how wide or high they are: exactly, or at least and at most. */
const MEASURES: readonly (readonly [
  part: string,
  side: 'width' | 'height',
  px: number,
  to?: number,
])[] = [
  ['.popup', 'width', 360],
  ['.popup', 'height', 120, 600],
  ['.overlay[data-view="panel"]', 'height', 80, 640],
  ['.overlay[data-view="panel"]:not(.guide-alarm)', 'width', 340],
  ['.band', 'height', 40],
  ['.organization', 'height', 36, 80],
  ['.strip', 'height', 5],
  ['.tabs', 'height', 36],
  // While an answer stands, today is folded to its sentence.
  ['.popup:has([id="panel-error"]:not([hidden]) [data-diagnosis]) .today', 'height', 32],
  ['button.step-head', 'height', 28, 68],
  ['.pill', 'height', 44],
  ['.pill', 'width', 90, 288],
  ['.pill .ring', 'width', 30],
  ['.button-filled, .button-plain', 'height', 34, 80],
  ['.mark', 'width', 14, 22],
];

/** Where the words of the steps begin, from the edge of what holds them. */
const START_PX = 48;

const TOKENS = {
  light: {
    '--paper': '#fff',
    '--wash': '#eff5f6',
    '--ink': '#10242b',
    '--ink2': '#465b62',
    '--line': '#d2dee1',
    '--edge': '#73888f',
    '--accent': '#0b5c69',
    '--accent-ink': '#fff',
    '--accent-wash': '#d9ecee',
    '--band': '#0b4650',
    '--band-ink': '#fff',
    '--band-ink2': '#bcdde2',
    '--alarm': '#ae1f1a',
    '--alarm-ink': '#fff',
    '--care': '#7a4a00',
    '--care-wash': '#fff6e0',
    '--care-line': '#d6a851',
    '--halo': '#fff',
  },
  dark: {
    '--paper': '#12242a',
    '--wash': '#1a3139',
    '--ink': '#e8f1f3',
    '--ink2': '#a8bdc3',
    '--line': '#2b454d',
    '--edge': '#728c94',
    '--accent': '#7bcfd9',
    '--accent-ink': '#04252b',
    '--accent-wash': '#184750',
    '--band': '#0d4d58',
    '--band-ink': '#fff',
    '--band-ink2': '#bcdde2',
    '--alarm': '#b8271f',
    '--alarm-ink': '#fff',
    '--care': '#f3c767',
    '--care-wash': '#2c2612',
    '--care-line': '#9a7526',
    '--halo': '#12242a',
  },
} as const;

interface Rules {
  type: typeof TYPE;
  weights: typeof WEIGHTS;
  measures: typeof MEASURES;
  start: number;
}

/** What of the shown state is not as it should look. */
function faultsOf({ type, weights, measures, start }: Rules): { found: string[]; seen: string[] } {
  const found: string[] = [];
  const seen: string[] = [];
  const nameOf = (element: Element) =>
    `${element.localName}.${element.getAttribute('class')} “${element.textContent?.slice(0, 30)}”`;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const box = text.parentElement;
    if (!box?.checkVisibility() || !text.textContent?.trim()) continue;
    if (box.closest('script, style, svg, .unseen') || !box.closest('.guide')) continue;
    const { fontSize, lineHeight, fontWeight, fontStyle, fontVariantNumeric } =
      getComputedStyle(box);
    if (!type[fontSize]?.includes(lineHeight)) {
      found.push(`letters of ${fontSize} / ${lineHeight}: ${nameOf(box)}`);
    }
    if (!weights.includes(fontWeight)) found.push(`weight ${fontWeight}: ${nameOf(box)}`);
    if (fontStyle !== 'normal') found.push(`${fontStyle}: ${nameOf(box)}`);
    if (fontVariantNumeric !== 'tabular-nums' && !box.closest('textarea, .pasted-sheet')) {
      found.push(`figures of unequal width: ${nameOf(box)}`);
    }
    // What people send, and what was pasted, is in their words.
    if (/["']/.test(text.textContent) && !box.closest('textarea, .pasted-sheet, pre')) {
      found.push(`a straight quote: ${nameOf(box)}`);
    }
  }
  for (const [part, side, least, most = least] of measures) {
    for (const element of document.querySelectorAll(part)) {
      if (!element.checkVisibility()) continue;
      seen.push(part);
      const px = element.getBoundingClientRect()[side];
      if (px < least - 0.5 || px > most + 0.5)
        found.push(`${part} ${side} ${px}: ${nameOf(element)}`);
    }
  }
  // What acts on a headline begins where its words do, and nothing clings to what stands above it.
  for (const [part, least, of] of [
    ['.headline + .acts', start, 'left'],
    ['[data-keep-watch]', 8, 'top'],
  ] as const) {
    for (const element of document.querySelectorAll(part)) {
      if (!element.checkVisibility()) continue;
      seen.push(part);
      const box = element.getBoundingClientRect();
      const px =
        of === 'left'
          ? box.left - (element.closest('.guide')?.getBoundingClientRect().left ?? 0)
          : box.top - (element.previousElementSibling?.getBoundingClientRect().bottom ?? 0);
      if (px < least - 0.5) found.push(`${part} ${px} from the ${of}: ${nameOf(element)}`);
    }
  }
  const filled = [...document.querySelectorAll('.button-filled')].filter((one) =>
    one.checkVisibility(),
  );
  if (filled.length > 1) found.push(`${filled.length} filled buttons`);
  for (const name of document.querySelectorAll('.step-name, .today h2, .also-head .step-name')) {
    if (!name.checkVisibility()) continue;
    const range = document.createRange();
    const status = name.querySelector('.unseen');
    range.selectNodeContents(
      name.querySelector('.title-whole') ?? (status ? name.lastChild : name) ?? name,
    );
    const edge = name.closest('.guide')?.getBoundingClientRect().left ?? 0;
    const at = range.getBoundingClientRect().left - edge;
    // The overlay has a border of one pixel.
    if (Math.abs(at - start) > 1.5) found.push(`begins at ${at}: ${nameOf(name)}`);
  }
  return { found, seen };
}

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchBare();
});
test.afterAll(() => browser.close());

const FORMS: readonly Form[] = ['panel', 'pill', 'popup', 'blocked', 'explained', 'error-door'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`letters, measures and colours are those of the design, ${colorScheme}`, async () => {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 500, height: 860 });
    await page.setContent(await bundle('en'));
    const rules = { type: TYPE, weights: WEIGHTS, measures: MEASURES, start: START_PX };
    const found: string[] = [];
    const seen = new Set<string>();
    for (const view of VIEWS.filter(({ form }) => FORMS.includes(form))) {
      await page.evaluate((shown) => window.showInGallery(shown), view);
      if (view.form === 'blocked' || view.form === 'explained' || view.form === 'error-door') {
        await show(page, view);
      }
      // What was pasted is explained a moment later.
      if (view.form === 'explained') await page.locator('[data-diagnosis]').waitFor();
      const here = await page.evaluate(faultsOf, rules);
      for (const fault of here.found) found.push(`${view.form} ${view.picture}: ${fault}`);
      for (const part of here.seen) seen.add(part);
    }
    const tokens = await page.evaluate((names) => {
      const guide = document.querySelector('.guide');
      const probe = document.createElement('i');
      guide?.append(probe);
      const colours = names.map((name) => {
        probe.style.color = `var(${name})`;
        const own = getComputedStyle(probe).color;
        return [name, own];
      });
      return Object.fromEntries(colours);
    }, Object.keys(TOKENS[colorScheme]));
    await page.close();
    expect([...new Set(found)]).toEqual([]);
    expect(MEASURES.filter(([part]) => !seen.has(part))).toEqual([]);
    const rgb = (hex: string) => {
      const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join('') : hex.slice(1);
      const [r, g, b] = [0, 2, 4].map((i) => Number.parseInt(digits.slice(i, i + 2), 16));
      return `rgb(${r}, ${g}, ${b})`;
    };
    expect(tokens).toEqual(
      Object.fromEntries(
        Object.entries(TOKENS[colorScheme]).map(([name, hex]) => [name, rgb(hex)]),
      ),
    );
  });
}

test('the focus is seen on everything that takes it', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.setContent(await bundle('en'));
  await show(page, { form: 'popup', picture: 'claim' });
  const seen = new Set<string>();
  for (let i = 0; i < 14; i += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement?.closest('.guide')) return undefined;
      const { outlineWidth, outlineStyle } = getComputedStyle(activeElement);
      return { name: activeElement.className, outline: `${outlineWidth} ${outlineStyle}` };
    });
    if (!focus) continue;
    seen.add(focus.name);
    expect(focus.outline, focus.name).toBe('2px solid');
  }
  expect(seen.size).toBeGreaterThan(3);
  await page.close();
});

const OPTION_WINDOWS = [
  ['en', 900],
  ['de', 900],
  ['hi', 900],
  ['ja', 900],
  ['de', 400],
  ['hi', 400],
] as const;

for (const [language, width] of OPTION_WINDOWS) {
  test(`the options have their controls at one edge and short texts, ${language}, ${width} px`, async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(await bundle(language));
    await show(page, { form: 'options', picture: 'claim' });
    const rows = await page.locator('.options-row').evaluateAll((all) =>
      all.map((row) => {
        const note = document.createRange();
        note.selectNodeContents(row.querySelector('.options-note') ?? row.children[0] ?? row);
        const lines = new Set([...note.getClientRects()].map(({ bottom }) => Math.round(bottom)));
        const right = row.lastElementChild?.getBoundingClientRect().right ?? 0;
        return { right: Math.round(right), lines: lines.size, says: row.textContent };
      }),
    );
    expect(rows.length).toBeGreaterThan(12);
    expect([...new Set(rows.map(({ right }) => right))]).toHaveLength(1);
    expect(rows.filter(({ lines }) => lines > 2)).toEqual([]);

    const switches = page.locator(
      '.options input[type="checkbox"]:not([data-action^="watch-cap"])',
    );
    for (const one of await switches.all()) {
      const drawn = await one.evaluate((box) => {
        const { width: wide, height } = getComputedStyle(box, '::before');
        return `${Math.round(Number.parseFloat(wide))} × ${Math.round(Number.parseFloat(height))}`;
      });
      expect(drawn).toBe('36 × 20');
      expect(await one.boundingBox()).toMatchObject({ width: 36, height: 34 });
    }
    expect(await switches.count()).toBe(7);
    for (const [percent, on] of [
      [75, false],
      [90, true],
      [100, true],
    ] as const) {
      await expect(page.locator(`[data-action="watch-cap-${percent}"]`)).toBeChecked({
        checked: on,
      });
    }

    const before = await page.locator('.options [data-action="export"]').boundingBox();
    await page.locator('.options [data-action="ask-erase"]').click();
    await expect(page.locator('.options [data-action="export"]')).toHaveCount(0);
    const boxes = await Promise.all(
      ['erase', 'keep'].map((name) =>
        page.locator(`.options [data-action="${name}"]`).boundingBox(),
      ),
    );
    const [erase, keep] = boxes;
    expect(erase?.x).toBe(before?.x);
    const apart = Math.max(
      (keep?.x ?? 0) - (erase ? erase.x + erase.width : 0),
      (keep?.y ?? 0) - (erase ? erase.y + erase.height : 0),
    );
    expect(apart).toBeGreaterThanOrEqual(12);
    await page.close();
  });
}

/** What is pasted, and how many acts stand out: a notice asks for none. */
const PASTED = [
  ["We've added a credit to your organization to get you started.", 1],
  ['Your organization has reached its monthly spend limit', 1],
  ["You've hit your individual spend limit", 1],
  ["You're out of extra usage · resets 5pm", 1],
  ["You've used 75% of your session limit · resets 5pm", 0],
  ['Error: stream disconnected before completion', 1],
] as const;

const READ_IN = process.env.DEEP
  ? ['en', 'de', 'ja', 'hi', 'es', 'es_419', 'fr', 'id', 'it', 'ko', 'pt_BR']
  : ['en', 'de', 'ja', 'hi'];
const READERS = READ_IN.flatMap((language) =>
  (['claim', 'member'] as const).map((picture) => [language, picture] as const),
);

for (const [language, picture] of READERS) {
  test(`an answer stands whole under a short box, with one act, ${picture}, ${language}`, async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 600 });
    await page.setContent(await bundle(language));
    await show(page, { form: 'explained', picture });
    const field = page.locator('textarea[data-diagnose]');
    for (const [text, acts] of PASTED) {
      await field.fill(
        `${text}\n\n    at request (app.js:1:1)\n    at retry (app.js:2:2)\n${text}`,
      );
      const answer = page.locator('[data-diagnosis]');
      await expect(answer.locator('.answer-title')).toHaveCSS('font-size', '17px');
      await expect(answer.locator('.answer-title')).toHaveCSS('line-height', '23px');
      await expect(answer.locator('.whose')).toHaveCSS('font-size', '12px');
      await expect(answer.locator('.whose')).toHaveCSS('line-height', '16px');
      await expect(page.locator('.button-filled:visible')).toHaveCount(acts);
      const stands = await page.evaluate(() => {
        const box = (part: string) =>
          document.querySelector(`[data-diagnosis]${part}`)?.getBoundingClientRect();
        const input = document.querySelector('textarea[data-diagnose]')?.getBoundingClientRect();
        const foot = document.querySelector('.foot')?.getBoundingClientRect();
        const tops = ['.whose', '.answer-title', '.what', '.acts'].map(
          (part) => box(` ${part}`)?.top ?? 0,
        );
        const message = document.querySelector('[data-diagnosis] textarea');
        return {
          // Of lines of 18 px, between paddings and borders of the field.
          inputLines: Math.floor((input?.height ?? 999) / 18),
          messageLines: Math.floor((message?.getBoundingClientRect().height ?? 0) / 18),
          isWhole: !message || message.scrollHeight <= message.clientHeight + 1,
          isUnder: (box('')?.top ?? 0) >= (input?.bottom ?? 999),
          isInOrder: tops.every((top, i) => i === 0 || top > (tops[i - 1] ?? 0)),
          isInView: (box('')?.bottom ?? 999) <= (foot?.top ?? 0),
        };
      });
      expect(stands, text).toMatchObject({
        ...{ isWhole: true, isUnder: true, isInOrder: true, isInView: true },
      });
      expect(stands.inputLines, text).toBeLessThanOrEqual(3);
      expect(stands.messageLines, text).toBeLessThanOrEqual(4);
    }
    await page.close();
  });
}

test('under a long name in a small window the way out of a wrong account stays in sight', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.setContent(await bundle('de'));
  const isInSight = () =>
    page.locator('.acts [data-action="show"]').evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return [top + 1, top + height - 1].every((y) =>
        button.contains(document.elementFromPoint(left + width / 2, y)),
      );
    });
  await show(page, { form: 'panel', picture: 'wrong-workspace' });
  expect(await isInSight()).toBe(true);
  await show(page, { form: 'panel', picture: 'personal-only' });
  expect(await isInSight()).toBe(true);
  await page.setViewportSize({ width: 360, height: 600 });
  await show(page, { form: 'popup', picture: 'personal-missing' });
  expect(await isInSight()).toBe(true);
  await page.close();
});

test('in forced colours a skipped step keeps its dash, what unfolds its arrow, and one tab its line', async () => {
  const page = await browser.newPage({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.setContent(await bundle('en'));
  await show(page, { form: 'popup', picture: 'well' });
  const skipped = page.locator('.mark-skipped').first();
  const dash = await skipped.locator('path').evaluate((path) => getComputedStyle(path).stroke);
  const disc = await skipped.locator('circle').evaluate((circle) => getComputedStyle(circle).fill);
  expect(dash).not.toBe(disc);
  // One tab and one part of the page are underlined, not all.
  for (const [form, picture, all, chosen] of [
    ['popup', 'well', '[role="tab"]', '[aria-selected="true"]'],
    ['spend', 'spend-report', 'nav a', '[aria-current]'],
  ] as const) {
    await show(page, { form, picture });
    const lines = await page.locator(all).evaluateAll(
      (marks, is) =>
        marks.map((mark) => {
          const { borderBlockEndColor } = getComputedStyle(mark);
          const ground = getComputedStyle(document.querySelector('.guide') ?? mark).backgroundColor;
          return [mark.matches(is), borderBlockEndColor !== ground];
        }),
      chosen,
    );
    expect(lines.filter(([isChosen, isLined]) => isChosen !== isLined)).toEqual([]);
    expect(lines).toContainEqual([true, true]);
  }
  await show(page, { form: 'panel', picture: 'cap' });
  const sides = await page.locator('.more summary').evaluate((summary) => {
    const { borderBlockStartColor, borderInlineStartColor } = getComputedStyle(summary, '::before');
    return [borderBlockStartColor, borderInlineStartColor === getComputedStyle(summary).color];
  });
  await page.close();
  expect(sides).toEqual(['rgba(0, 0, 0, 0)', true]);
});

test('no word of a step’s name is broken, in the language of the longest ones', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 500, height: 860 });
  await page.setContent(await bundle('de'));
  const broken: string[] = [];
  let words = 0;
  for (const view of VIEWS.filter(({ form }) => form === 'panel' || form === 'popup')) {
    await page.evaluate((shown) => window.showInGallery(shown), view);
    const here = await page.evaluate(() => {
      const faults: string[] = [];
      let seen = 0;
      for (const name of document.querySelectorAll('.step-name')) {
        if (!name.checkVisibility()) continue;
        const texts = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            seen += 1;
            if (range.getClientRects().length > 1) faults.push(word);
          }
        }
        const head = name.closest('.step-head, .also-head');
        if (head && head.scrollWidth > head.clientWidth) faults.push(`cut: ${head.textContent}`);
      }
      return { faults, seen };
    });
    words += here.seen;
    for (const fault of here.faults) broken.push(`${view.form} ${view.picture}: ${fault}`);
  }
  await page.close();
  expect(words).toBeGreaterThan(1000);
  expect(broken).toEqual([]);
});
