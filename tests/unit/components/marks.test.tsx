import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { diagnose } from '../../../claude/messages/diagnose';
import type { GuideModel } from '../../../components/model';
import { Overlay } from '../../../components/panel/Overlay';
import { Popup } from '../../../components/panel/Popup';
import { FirstRun } from '../../../components/views/FirstRun';
import { PICTURES } from '../../gallery/models';
import { openPage } from '../claude/dom';

vi.mock('#i18n', () => import('./texts'));

const text = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const all = (place: Element, css: string) => [...place.querySelectorAll(css)];

function modelOf(name: string): GuideModel {
  const picture = PICTURES.find((one) => one.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  return picture.model;
}

const act = () => {};

function popup(model: GuideModel): Element {
  const { body } = openPage('');
  render(<Popup model={model} workspaces={[]} act={act} diagnose={diagnose} />, body);
  return body;
}

function panel(model: GuideModel): Element {
  const { body } = openPage('');
  const position = { corner: 'bottom-end', form: 'panel' } as const;
  render(<Overlay model={model} view="panel" position={position} act={act} />, body);
  return body;
}

/** Of each state one step that is in it: its mark, what is in the mark, and its part of the strip. */
test.each([
  ['done', 'claim', 'account', 'mark-done', '', 'segment-done'],
  ['done by the person’s word', 'all-done', 'notify', 'mark-said', '', 'segment-said'],
  ['copied, not said to be sent', 'sent', 'notify', 'mark-said', '', 'segment-next'],
  ['next', 'claim', 'claim', 'mark-next', '2', 'segment-next'],
  ['to do', 'claim', 'auto-reload', 'mark-todo', '4', 'segment-todo'],
  ['waiting', 'claim', 'notify', 'mark-waiting', '', 'segment-waiting'],
  ['skipped', 'offerless', 'claim', 'mark-skipped', '', 'segment-skipped'],
  ['said no to', 'declined', 'spend-cap', 'mark-skipped', '', 'segment-skipped'],
  ['not known', 'unread', 'balance', 'mark-unknown', '?', 'segment-unknown'],
  ['last known as done', 'old', 'balance', 'mark-old-done', '', 'segment-unknown'],
  ['last known as to do', 'old', 'auto-reload', 'mark-old', '4', 'segment-unknown'],
  ['money that needs a look', 'nearly-empty', 'balance', 'mark-care', '$', 'segment-care'],
  ['a limit that needs a look', 'cap-near', 'spend-cap', 'mark-care', '$', 'segment-care'],
  ['a limit that stops everybody', 'spent', 'spend-cap', 'mark-care', '$', 'segment-care'],
])('%s: its mark and its part of the strip', (_, picture, step, mark, sign, segment) => {
  const model = modelOf(picture);
  for (const guide of [popup(model), panel(model)]) {
    const drawn = guide.querySelector(`[data-step="${step}"] .mark`);
    expect(drawn?.classList.contains(mark)).toBe(true);
    expect(text(drawn?.querySelector('text'))).toBe(sign);
    const at = model.steps.findIndex(({ name }) => name === step);
    expect(all(guide, '.strip .segment')[at]?.className).toBe(`segment ${segment}`);
  }
});

test.each(PICTURES.map(({ name }) => name))('%s: a figure of another day says its day', (name) => {
  const model = modelOf(name);
  for (const { name: step, was, at } of model.steps) {
    if (!was || at === undefined || model.standing.kind !== 'manager' || model.switched) continue;
    const row = popup(model).querySelector(`[data-step="${step}"]`);
    expect(row?.hasAttribute('data-stale')).toBe(true);
    expect(text(row?.querySelector('.step-figure'))).toMatch(/ on [A-Z][a-z]{2} \d+$/);
  }
});

const MEMBERS = PICTURES.filter(({ name }) => /^(truth-)?member/.test(name)).map(
  ({ name }) => name,
);

test.each(MEMBERS)('%s: no strip, no digits of steps, nothing to look after', (name) => {
  const model = modelOf(name);
  // What is in the way is about to be read: on the page the message waits for that.
  const isAwaited = model.standing.kind === 'member' && !model.reading;
  for (const [guide, acts] of [
    [popup(model), ['Copy message']],
    [panel(model), isAwaited ? [] : ['Copy message']],
  ] as const) {
    expect(all(guide, '.strip, .look-after, .small-steps, .alarm')).toEqual([]);
    expect(all(guide, '.mark text').map(text)).toEqual([]);
    expect(text(guide)).not.toMatch(/I look after|\d of \d done/);
    expect(all(guide, '.button-filled').map(text)).toEqual([...acts]);
    const who = name === 'member-admin' ? 'Members' : 'Settings → Account names the Primary Owner';
    expect(text(guide)).toContain(who);
  }
});

test('a mere seat in a personal account has no red, and no way to switch', () => {
  for (const guide of [popup(modelOf('member-seat')), panel(modelOf('member-seat'))]) {
    expect(text(guide)).toContain('Acme’s Owner claims it; here is the message');
    expect(all(guide, '[data-action="show"], .alarm, [data-action="accept-account"]')).toEqual([]);
  }
});

test('the day without an offer counts its clicks down', () => {
  const before = panel(modelOf('offerless'));
  const step = before.querySelector('[data-step="balance"]');
  expect(text(step?.querySelector('h2'))).toContain('Two clicks unblock the team');
  expect(all(before, '[data-step="balance"] .by-hand li').map(text)).toEqual([
    'Switch “Turn on usage credits” on.',
    'Press “Buy usage credits”. $100 is a start.',
  ]);
  expect(text(step?.querySelector('[data-action="show"]'))).toBe('Show me a');
  // The text for support is folded.
  expect(step?.querySelector('details')?.hasAttribute('open')).toBe(false);
  expect(text(step?.querySelector('summary'))).toBe('Should there be one?');

  const after = panel(modelOf('one-click'));
  const then = after.querySelector('[data-step="balance"]');
  expect(text(then?.querySelector('h2'))).toContain('One more click');
  expect(text(then?.querySelector('.ticked'))).toMatch(/^“Turn on usage credits”on, 2:03/);
  expect(text(then?.querySelector('[data-action="show"]'))).toBe('Show me b');
  expect(text(popup(modelOf('one-click')).querySelector('.today p'))).toBe(
    'One more click unblocks the team.',
  );
});

test.each([
  ['claim', 'Claiming also turns usage credits on.'],
  ['launch', 'Claiming also turns usage credits on.'],
  ['unfamiliar', 'Whether claiming turns usage credits on is not known. It may.'],
])('%s: what the claim does to usage credits is said before it', (name, words) => {
  const step = panel(modelOf(name)).querySelector('[data-step="claim"]');
  expect(text(step?.querySelector('.before'))).toContain(words);
});

test('an offer that is not known is quoted, with a link to its terms', () => {
  const step = panel(modelOf('unfamiliar')).querySelector('[data-step="claim"]');
  expect(text(step)).toContain('“Year-end thanks: $300 in usage credits · For every Team.');
  expect(step?.querySelector('a')?.getAttribute('href')).toContain('support.claude.com');
  expect(text(step?.querySelector('.mark text'))).toBe('2');
});

test('the first run: eight words, three equal doors, nothing filled, and the pin on the page alone', () => {
  const { body } = openPage('');
  render(<FirstRun act={act} diagnose={diagnose} />, body);
  expect(text(body.querySelector('h2')).split(' ')).toHaveLength(8);
  expect(all(body, '[data-door]').map((door) => door.getAttribute('data-door'))).toEqual([
    'error',
    'billing',
    'it',
  ]);
  expect(new Set(all(body, '[data-door]').map((door) => door.className)).size).toBe(1);
  expect(all(body, '.button-filled')).toEqual([]);
  expect(all(body, '.pin')).toHaveLength(1);
});
