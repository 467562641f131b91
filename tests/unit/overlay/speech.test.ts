import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Pointing } from '../../../components/model';
import type { Announced } from '../../../components/words/announce';
import { createSpeech, type Speech } from '../../../entrypoints/overlay/speech';
import { PICTURES } from '../../gallery/models';

vi.mock('#i18n', () => import('../components/texts'));

const LOOKING: Pointing = { step: 'spend-cap', state: 'looking' };

function at(name: string, pointing?: Pointing): Announced {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  return { model: picture.model, pointing };
}

const extension = vi.hoisted(() => ({ isAlive: true }));
vi.mock('../../../browser/messenger', () => ({ isExtensionAlive: () => extension.isAlive }));

let said: string[];
let end: AbortController;
let speech: Speech;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  end = new AbortController();
  speech = createSpeech(
    (words) => said.push(words),
    () => undefined,
    end.signal,
  );
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  extension.isAlive = true;
});

test('a guide that arrives with everything read says what to do, once', () => {
  speech.hear(at('reload'), false);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1000);
  speech.hear(at('reload'), false);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['To do next: Set a monthly spend limit.']);
});

test('what is still being read is not said', () => {
  speech.hear(at('claim'), true);
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([]);
  speech.hear(at('reload'), false);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['To do next: Set a monthly spend limit.']);
});

test('after a wait for the first answer what comes is told as an arrival', () => {
  const { model } = at('reload');
  const standing = { kind: 'unknown', why: 'waiting' } as const;
  speech.hear({ model: { ...model, standing, steps: [] } }, false);
  vi.advanceTimersByTime(1000);
  speech.hear(at('reload'), false);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['To do next: Set a monthly spend limit.']);
});

test('after the arrival only what has changed is said', () => {
  speech.hear(at('bookmark'), false);
  vi.advanceTimersByTime(1000);
  said.length = 0;
  speech.hear(at('all-done'), false);
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(['Bookmark: Done, you said so.']);
});

test('an act is said at once, after what was still to settle', () => {
  speech.hear(at('reload'), false);
  speech.hear(at('reload', LOOKING), false);
  expect(said).toEqual(['To do next: Set a monthly spend limit.', 'Looking for it on the page.']);
});

test('where the person puts the guide is said, from wherever it had made way', () => {
  speech.hear(at('reload'), false);
  vi.advanceTimersByTime(1000);
  said.length = 0;
  speech.moved('bottom-end');
  speech.moved('bottom-end');
  expect(said).toEqual(Array(2).fill('The guide is at the bottom right.'));
});

test('nothing is said after the end', () => {
  speech.hear(at('reload'), false);
  end.abort();
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([]);
});

test('nothing is said once the extension was updated under the page', () => {
  speech.hear(at('reload'), false);
  extension.isAlive = false;
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([]);
});
