import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  GONE_MS,
  isFirstSight,
  LOOKING_MS,
  type Pointing,
  type PointingEvent,
  point,
  pointingDueAt,
} from '../../../guide/pointing';

type State = Pointing<string>;
type Event = PointingEvent<string>;

const NOW = 1_000_000;
const idle: State = { state: 'idle' };
const looking: State = { state: 'looking', step: 'claim', until: NOW + LOOKING_MS };
const pointing: State = { state: 'pointing', step: 'claim', target: 'button', stage: 'menu' };
const away: State = { state: 'away', step: 'claim', stage: 'menu', until: NOW + GONE_MS };
const lost: State = { state: 'lost', step: 'claim' };

const start: Event = { type: 'start', step: 'claim' };
const seen: Event = {
  type: 'look',
  found: { target: 'button', stage: 'menu' },
  dialogOpened: false,
};
const other: Event = { type: 'look', found: { target: 'new', stage: 'menu' }, dialogOpened: false };
const unseen: Event = { type: 'look', found: undefined, dialogOpened: false };
const covered: Event = { ...seen, dialogOpened: true };
const done: Event = { type: 'done', steps: ['account', 'claim'] };
const doneOther: Event = { type: 'done', steps: ['account'] };
const stop: Event = { type: 'stop' };

test.each<[string, State, Event, State]>([
  ['a start looks for the control', idle, start, looking],
  ['a start while pointing looks anew', pointing, start, looking],
  ['a start after it was lost looks anew', lost, start, looking],
  ['nothing is looked for while idle', idle, seen, idle],
  ['a look finds it', looking, seen, pointing],
  ['a look that finds nothing goes on looking', looking, unseen, looking],
  ['a dialog that is open while looking is no end', looking, covered, pointing],
  ['what is there stays', pointing, seen, pointing],
  [
    'what was replaced is pointed at',
    pointing,
    other,
    { state: 'pointing', step: 'claim', target: 'new', stage: 'menu' },
  ],
  ['what has gone is waited for', pointing, unseen, away],
  ['a dialog ends it', pointing, covered, idle],
  ['a dialog ends it also while the control is away', away, covered, idle],
  ['what comes back in time is pointed at', away, seen, pointing],
  ['away stays away until its time', away, unseen, away],
  ['what was lost stays lost', lost, seen, lost],
  ['the done step ends it', pointing, done, idle],
  ['the done step ends the words, too', lost, done, idle],
  ['another step ends nothing', pointing, doneOther, pointing],
  ['a stop ends looking', looking, stop, idle],
  ['a stop ends pointing', pointing, stop, idle],
  ['a stop ends waiting', away, stop, idle],
  ['a stop ends the words', lost, stop, idle],
])('%s', (_, before, event, after) => {
  expect(point(before, event, NOW)).toEqual(after);
});

test.each<[string, State, number, State]>([
  ['looking lasts six seconds', looking, LOOKING_MS - 1, looking],
  ['and is then told in words', looking, LOOKING_MS, lost],
  ['a re-render may take a second', away, GONE_MS - 1, away],
  ['what stays away has gone', away, GONE_MS, idle],
  ['pointing has no end by time', pointing, 10 * LOOKING_MS, pointing],
  ['nor have the words', lost, 10 * LOOKING_MS, lost],
])('%s', (_, before, afterMS, after) => {
  expect(point(before, { type: 'time' }, NOW + afterMS)).toEqual(after);
});

test('what comes back after its time has gone is not pointed at', () => {
  expect(point(away, seen, NOW + GONE_MS)).toEqual(idle);
});

test.each<[string, State, State, boolean]>([
  ['from looking', looking, pointing, true],
  [
    'the next control of its step',
    pointing,
    { ...pointing, target: 'entry', stage: 'entry' },
    true,
  ],
  ['a re-render', pointing, { ...pointing, target: 'new' }, false],
  ['back from a re-render', away, pointing, false],
  ['not found', looking, lost, false],
])('first sight: %s', (_, before, after, expected) => {
  expect(isFirstSight(before, after)).toBe(expected);
});

const steps = fc.constantFrom('account', 'claim', 'balance', 'auto-reload', 'spend-cap');
const sights = fc.record({
  target: fc.constantFrom('a', 'b'),
  stage: fc.constantFrom('menu', 'entry', undefined),
});
const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constant('start'), step: steps }),
  fc.record({
    type: fc.constant('look'),
    found: fc.option(sights, { nil: undefined }),
    dialogOpened: fc.boolean(),
  }),
  fc.record({ type: fc.constant('done'), steps: fc.array(steps) }),
  fc.record({ type: fc.constant('time') }),
  fc.record({ type: fc.constant('stop') }),
);
const sequences = fc.array(fc.tuple(events, fc.integer({ min: 0, max: 4000 })), { maxLength: 40 });

test('no sequence points at what was not found by the last look, or waits after the end', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      let state: State = idle;
      let now = NOW;
      for (const [event, laterMS] of sequence) {
        now += laterMS;
        const before: State = state;
        state = point(before, event, now);
        if (state.state === 'pointing' && state !== before) {
          expect(event.type === 'look' && event.found?.target).toBe(state.target);
        }
        if (event.type === 'look' && !event.found) expect(state.state).not.toBe('pointing');
        const due = pointingDueAt(state);
        expect(due !== undefined).toBe(state.state === 'looking' || state.state === 'away');
        if (due !== undefined) {
          expect(due).toBeGreaterThan(now);
          expect(due - now).toBeLessThanOrEqual(LOOKING_MS);
          // Whoever waits for the moment finds that something has come of it.
          expect(pointingDueAt(point(state, { type: 'time' }, due))).toBeUndefined();
        }
      }
    }),
  );
});

test('a stop ends every sequence, for good', () => {
  fc.assert(
    fc.property(sequences, (sequence) => {
      let state: State = idle;
      for (const [event] of sequence) state = point(state, event, NOW);
      state = point(state, stop, NOW);
      expect(state).toEqual(idle);
      expect(point(state, seen, NOW)).toBe(state);
      expect(point(state, { type: 'time' }, NOW + LOOKING_MS)).toBe(state);
    }),
  );
});
