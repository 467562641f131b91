import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { diagnose } from '../../../claude/messages/diagnose';
import type { GuideModel, Pointing } from '../../../components/model';
import { Overlay } from '../../../components/panel/Overlay';
import { Popup } from '../../../components/panel/Popup';
import { isAlarming } from '../../../guide/standing';
import { STEP_NAMES } from '../../../guide/steps';
import { nextStep, progress, stepsLeft } from '../../../guide/steps/progress';
import { stepToLookAt } from '../../../guide/today';
import { PICTURES } from '../../gallery/models';
import { openPage } from '../claude/dom';

vi.mock('#i18n', () => import('./texts'));

let body: Element;

beforeEach(() => {
  body = openPage('').body;
});

const act = () => {};

function draw(model: GuideModel, view: 'panel' | 'pill' | 'popup', pointing?: Pointing): Element {
  const stand = { corner: 'top-start', form: 'panel' } as const;
  const guide =
    view === 'popup' ? (
      <Popup model={model} workspaces={[]} act={act} diagnose={diagnose} />
    ) : (
      <Overlay model={model} view={view} pointing={pointing} position={stand} act={act} />
    );
  render(guide, body);
  const [drawn] = body.querySelectorAll('[data-guide]');
  if (!drawn) throw new Error('Nothing was drawn.');
  return drawn;
}

const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe.each(PICTURES)('$name', ({ model, pointing }) => {
  const { steps, standing } = model;

  test.each(['panel', 'popup', 'pill'] as const)(
    'the %s says what any test may rely on',
    (view) => {
      const guide = draw(model, view, pointing);
      expect(guide.getAttribute('data-standing')).toBe(standing.kind);
      expect(guide.getAttribute('data-view')).toBe(view === 'pill' ? 'pill' : 'panel');
      const drawn = [...guide.querySelectorAll('[data-step]')];
      expect(drawn.map((s) => s.getAttribute('data-step'))).toEqual(STEP_NAMES);
      expect(drawn.map((s) => s.getAttribute('data-status'))).toEqual(steps.map((s) => s.status));
      expect(drawn.map((s) => s.getAttribute('data-evidence'))).toEqual(
        steps.map((s) => s.evidence),
      );
      const current = drawn.filter((s) => s.getAttribute('aria-current') === 'step');
      expect(current.map((s) => s.getAttribute('data-step'))).toEqual(
        [nextStep(steps)?.name].filter((name) => name !== undefined),
      );
      expect(text(guide)).not.toMatch(/⟦|undefined|NaN|\*\*/);
    },
  );

  test('every button has a name, and at most one is filled', () => {
    const guide = draw(model, 'panel', pointing);
    for (const button of guide.querySelectorAll('button')) {
      expect(button.getAttribute('type')).toBe('button');
      expect(button.getAttribute('aria-label') ?? text(button)).not.toBe('');
    }
    expect(guide.querySelectorAll('.button-filled').length).toBeLessThanOrEqual(1);
  });

  test('the pill says how many steps are left', () => {
    const guide = draw(model, 'pill', pointing);
    expect(guide.getAttribute('data-view')).toBe('pill');
    const pill = guide.querySelector('[data-action="expand"]');
    expect(text(pill)).toContain(text(guide.querySelector('.pill-label')));
    expect(text(pill)).toContain('. Show all steps');
    const sign = text(guide.querySelector('.ring text'));
    if (isAlarming(model.standing, model.accepted)) expect(sign).toBe('!');
    else if (standing.kind === 'manager' && model.report === undefined) {
      const left = stepsLeft(steps);
      expect(text(guide.querySelector('.pill-left'))).toBe(left > 0 ? `${left} left` : '');
      expect(text(pill)).toContain(left > 0 ? `. ${left} left. ` : '');
      const { done, needed } = progress(steps);
      const arc = guide.querySelector('.ring-arc')?.getAttribute('stroke-dasharray')?.split(' ');
      const share = arc ? Number(arc[0]) / Number(arc[1]) : 0;
      expect(share).toBeCloseTo(done / needed);
    }
  });
});

const managed = PICTURES.filter(
  ({ model }) => model.standing.kind === 'manager' && model.report === undefined && !model.switched,
);

test.each(managed)('$name counts what is needed, and skips nothing silently', ({ model }) => {
  const { done, needed, skipped } = progress(model.steps);
  const side = text(draw(model, 'panel').querySelector('.organization-side'));
  if (model.steps.some(({ was }) => was)) return expect(side).toBe('last read Nov 5');
  expect(side).toBe(`${done} of ${needed} done${skipped > 0 ? `, ${skipped} not needed` : ''}`);
});

test.each(managed)('$name tells ticks of claude.ai from ticks of the person', ({ model }) => {
  const guide = draw(model, 'panel');
  for (const step of model.steps) {
    const mark = guide.querySelector(`[data-step="${step.name}"] .mark`);
    const said = step.status === 'done' && step.evidence === 'you';
    // A message that was taken along is the person's, too, though not yet done.
    expect(mark?.classList.contains('mark-said')).toBe(said || step.reason === 'sent');
    const care = step.status === 'done' && stepToLookAt(model.today) === step.name;
    expect(mark?.classList.contains('mark-done')).toBe(step.status === 'done' && !said && !care);
    if (step.status !== 'done' || care) continue;
    const head = guide.querySelector(`[data-step="${step.name}"] .step-head`);
    const read =
      step.evidence === 'page' ? 'Done, seen on claude.ai’s page' : 'Done, claude.ai confirms';
    expect(text(head)).toContain(said ? 'Done, you said so' : read);
  }
});

test.each([
  ['nearly-empty', 'balance'],
  ['few-days', 'balance'],
  ['reload-declined', 'balance'],
  ['cap-near', 'spend-cap'],
])('%s: the row that needs a look is amber, and still counts as done', (name, step) => {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  for (const form of ['panel', 'popup'] as const) {
    const guide = draw(picture.model, form);
    const rows = [...guide.querySelectorAll('[data-care]')];
    expect(rows.map((row) => row.getAttribute('data-step'))).toEqual([step]);
    expect(rows[0]?.getAttribute('data-status')).toBe('done');
    expect(text(rows[0]?.querySelector('.mark-care') ?? null)).toBe('$');
    expect(text(rows[0] ?? null)).toContain('Done, needs a look today');
    expect(guide.querySelectorAll('.segment-care')).toHaveLength(1);
  }
});

test.each([
  ['claim', 'switched-off'],
  ['reload', 'none'],
  ['empty', 'out-of-credits'],
  ['spent', 'organization-cap'],
  ['truth-nothing', 'organization-cap'],
  ['unread', 'not-read'],
  ['new-reason', 'unfamiliar'],
  ['member-new-reason', 'unfamiliar'],
  ['member', 'none'],
  ['member-out', 'out-of-credits'],
  ['truth-member', 'organization-cap'],
  ['member-own', 'own-cap'],
  ['blocked-own', 'own-cap'],
  ['blocked-zero', 'member-off'],
  ['member-zero', 'member-off'],
  ['member-service', 'service'],
  ['member-unread', 'not-read'],
  ['wrong-account', null],
])('%s: what is in the way is %s', (name, obstacle) => {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  for (const form of ['panel', 'popup', 'pill'] as const) {
    expect(draw(picture.model, form).getAttribute('data-obstacle')).toBe(obstacle);
  }
});

test.each(managed)('$name has done steps folded, with what was read', ({ model, pointing }) => {
  const guide = draw(model, 'panel', pointing);
  for (const step of model.steps.filter(({ status }) => status === 'done')) {
    const head = guide.querySelector(`[data-step="${step.name}"] button.step-head`);
    expect(head?.getAttribute('aria-expanded')).toBe('false');
    expect(text(head?.querySelector('.step-figure') ?? null)).not.toBe('');
  }
});

test.each(['claim-looking', 'claim-pointing', 'claim-lost'])('%s', (name) => {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  const guide = draw(picture.model, 'panel', picture.pointing);
  const step = guide.querySelector('[data-step="claim"]');
  const actions = [...(step?.querySelectorAll('[data-action]') ?? [])].map((button) =>
    button.getAttribute('data-action'),
  );
  expect(guide.getAttribute('data-pointing')).toBe(picture.pointing?.state);
  expect(actions).toEqual(
    {
      'claim-looking': ['stop', 'read-again'],
      'claim-pointing': ['stop', 'reach', 'read-again'],
      'claim-lost': ['open-usage-page', 'show', 'read-again'],
    }[name],
  );
});

test.each(['alone-switched', 'alone-lost'])('%s sends to the page that there is', (name) => {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  const guide = draw(picture.model, 'panel', picture.pointing);
  const step = guide.querySelector('[aria-current="step"], [data-step="account"]');
  expect(text(guide)).toContain('Settings → Usage');
  expect(text(guide)).not.toContain('Organization settings → Usage');
  expect(text(step)).not.toContain('organization’s own usage page');
});

test.each(PICTURES)('$name, in a Team of one, names no page of an organization', (picture) => {
  const { standing } = picture.model;
  if (standing.kind !== 'manager') return;
  const organization = { ...standing.organization, singleSeat: true };
  const model = { ...picture.model, standing: { ...standing, organization } };
  const guide = draw(model, 'panel', picture.pointing);
  expect(text(guide)).not.toMatch(/Organization settings|organization’s (own )?usage page/);
});

test.each([
  ['waiting', 'claude.ai has not answered yet'],
  ['waiting-recalled', 'claude.ai has not answered yet. Last read: '],
  ['waiting-wrong', 'claude.ai has not answered yet. Last read: '],
  ['kept', 'claude.ai could not be read again. Last read: '],
])('%s says whose silence it is, and offers nothing as now', (name, words) => {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  const guide = draw(picture.model, 'panel');
  expect(text(guide)).toContain(words);
  if (name === 'kept') return;
  const statuses = [...guide.querySelectorAll('[data-step]')].map((s) =>
    s.getAttribute('data-status'),
  );
  // A remembered alarm is still one: to switch is to do.
  const fromReading = statuses.slice(name === 'waiting-wrong' ? 1 : 0, 5);
  expect(fromReading.filter((s) => s === 'done' || s === 'todo')).toEqual([]);
});
