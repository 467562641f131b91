import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { TabState, ToBackground } from '../../../browser/messages';
import {
  ask,
  isExtensionAlive,
  onMessage,
  sendToBackground,
  sendToOverlay,
} from '../../../browser/messenger';
import { Done, Recalled, ToOverlay } from '../../../browser/overlay-messages';
import { acme, finished, member, NOON, personal, signedIn } from '../guide/examples';

const login = signedIn(
  { ...member(acme, 'owner'), billingAccess: true },
  member(personal, 'admin'),
);
const read = { type: 'read', login, organization: 'acme', reading: finished(), changed: false };
const mark = { type: 'mark', organization: 'acme', step: 'notify' };
const viaJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the background understands', () => {
  test.each<[string, object]>([
    ['an arrival', { type: 'arrived', place: 'organization-usage', organization: '' }],
    ['a reading', read],
    ['a login without a reading', { ...read, reading: undefined }],
    ['a sign-out', { ...read, login: { state: 'signed-out' }, reading: undefined }],
    [
      'an unknown login',
      { ...read, login: { state: 'unknown', failure: { kind: 'challenged', status: 403 } } },
    ],
    ['a mark', { ...mark, mark: { at: NOON, how: 'mailed' } }],
    ['a mark taken back', mark],
    ['a choice', { type: 'choose', collapsed: true }],
    ['a corner', { type: 'choose', corner: 'top-start' }],
    ['a wish to show', { type: 'show-there', step: 'claim', tab: 3 }],
    ['an accepted account', { type: 'choose', accept: 'personal' }],
    ['the wish for the options', { type: 'open-options' }],
  ])('%s, after its way through JSON', (_, message) => {
    expect(ToBackground.parse(viaJSON(message))).toEqual(viaJSON(message));
  });
});

describe('the background refuses', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'arrived'],
    ['a list', [{ type: 'open-options' }]],
    ['no type', { place: 'other', organization: '' }],
    ['an unknown type', { type: 'claim', organization: 'acme' }],
    ['an unknown corner', { type: 'choose', corner: 'middle' }],
    ['a wish for an unknown step', { type: 'show-there', step: 'pay' }],
    ['an unknown place', { type: 'arrived', place: 'the moon', organization: '' }],
    ['an arrival without an organization', { type: 'arrived', place: 'other' }],
    ['an organization of a wrong type', { type: 'arrived', place: 'other', organization: null }],
    ['a reading without a login', { ...read, login: undefined }],
    ['a login of an unknown state', { ...read, login: { state: 'guest' } }],
    ['a login without memberships', { ...read, login: { state: 'signed-in' } }],
    [
      'a membership without a role',
      { ...read, login: { state: 'signed-in', memberships: [{ organization: acme }] } },
    ],
    ['a reading without failures', { ...read, reading: { organizationId: 'acme' } }],
    [
      'a fact from nowhere',
      {
        ...read,
        reading: { ...finished(), creditsOn: { value: true, source: 'guess', at: NOON } },
      },
    ],
    ['a reading that does not say whether the page changed', { ...read, changed: undefined }],
    ['a mark on a step that claude.ai confirms', { ...mark, step: 'claim' }],
    ['a mark of an unknown origin', { ...mark, mark: { at: NOON, how: 'guessed' } }],
    ['a mark without its moment', { ...mark, mark: { how: 'hand' } }],
    ['a choice of a wrong type', { type: 'choose', collapsed: 'yes' }],
    ['a tab that is no number', { type: 'show-there', step: 'claim', tab: '3' }],
  ])('%s', (_, message) => {
    expect(ToBackground.safeParse(message).success).toBe(false);
  });

  test('to keep what it does not know, such as an address', () => {
    const message = {
      ...read,
      email: 'dana@acme.example',
      login: {
        ...login,
        email: 'dana@acme.example',
        memberships: [
          { organization: { ...acme, email: 'd@a.example' }, role: 'owner', email: 'd@a.example' },
        ],
      },
      reading: { ...finished(), members: ['dana@acme.example'] },
    };
    expect(JSON.stringify(ToBackground.parse(message))).not.toContain('@');
  });

  test('anything at all without an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        for (const schema of [ToBackground, ToOverlay, TabState, Done]) {
          expect(schema.safeParse(message).success).toBeTypeOf('boolean');
        }
      }),
    );
  });
});

describe('the overlay', () => {
  test.each([
    [{ type: 'ping' }],
    [{ type: 'read-again', why: 'asked' }],
    [{ type: 'show', step: 'spend-cap' }],
  ])('understands %o', (message) => {
    expect(ToOverlay.parse(message)).toEqual(message);
  });

  test.each([
    [{ type: 'show' }],
    [{ type: 'show', step: 'pay' }],
    [{ type: 'click', step: 'claim' }],
    [{}],
    [null],
    ['ping'],
  ])('refuses %o', (message) => {
    expect(ToOverlay.safeParse(message).success).toBe(false);
  });
});

describe('what is said about a tab', () => {
  const state = { place: 'personal-usage', organization: '', changed: true };

  test('is read', () => {
    expect(TabState.parse({ ...state, login })).toEqual({ ...state, login });
    expect(TabState.parse(state)).toEqual(state);
  });

  test.each([
    [{ ...state, place: 'elsewhere' }],
    [{ ...state, organization: undefined }],
    [{ ...state, changed: 1 }],
    [{ ...state, login: 'signed-in' }],
    [undefined],
  ])('is refused: %o', (value) => {
    expect(TabState.safeParse(value).success).toBe(false);
  });
});

describe('sending', () => {
  const message = { type: 'open-options' } as const;
  const { id } = fakeBrowser.runtime;

  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers();
  });
  afterEach(() => {
    fakeBrowser.runtime.id = id;
    vi.useRealTimers();
  });

  function answer(value: unknown) {
    return vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementation(() =>
        value instanceof Error ? Promise.reject(value) : Promise.resolve(value),
      );
  }

  /** What came of it, once its pauses are over. */
  async function told<T>(sending: Promise<T>): Promise<T> {
    await vi.runAllTimersAsync();
    return sending;
  }

  test.each([
    ['carried out', { done: true }, 'done', 1],
    ['not carried out', { done: false }, 'failed', 1],
    ['no answer', undefined, 'failed', 4],
    ['an answer of another kind', { done: 'yes' }, 'failed', 4],
    ['nobody there', new Error('Receiving end does not exist'), 'failed', 4],
  ])('an act: %s', async (_, value, sent, times) => {
    const sendMessage = answer(value);
    expect(await told(sendToBackground(message))).toBe(sent);
    expect(sendMessage.mock.calls).toEqual(Array(times).fill([message]));
  });

  const stopped = () =>
    Promise.reject(new Error('The message port closed before a response was received.'));
  const marked: ToBackground = { type: 'mark', organization: 'acme', step: 'notify' };

  test.each([1, 2, 3])(
    'an act whose background was stopped %i times is sent again, as the same',
    async (times) => {
      const sendMessage = answer({ done: true });
      for (let i = 0; i < times; i += 1) sendMessage.mockImplementationOnce(stopped);
      expect(await told(sendToBackground(marked))).toBe('done');
      const sent = sendMessage.mock.calls.flat();
      expect(sent).toEqual(Array(times + 1).fill({ ...marked, act: expect.any(String) }));
      expect(new Set(sent.map((each) => Object(each).act)).size).toBe(1);
    },
  );

  test('acts arrive in the order in which they were done, each as its own', async () => {
    const sendMessage = answer({ done: true });
    sendMessage.mockImplementationOnce(stopped);
    const undone: ToBackground = { type: 'choose', unset: ['workdays'] };
    const both = Promise.all([sendToBackground(marked), sendToBackground(undone)]);
    expect(await told(both)).toEqual(['done', 'done']);
    const sent = sendMessage.mock.calls.flat().map((each) => Object(each));
    expect(sent.map(({ type }) => type)).toEqual(['mark', 'mark', 'choose']);
    expect(new Set(sent.map(({ act }) => act)).size).toBe(2);
  });

  test('a reading is not sent again after a later one', async () => {
    const sendMessage = answer({ done: true });
    sendMessage.mockImplementationOnce(stopped);
    const of = (organization: string): ToBackground => ({
      type: 'read',
      login,
      organization,
      changed: false,
    });
    const both = Promise.all([sendToBackground(of('acme')), sendToBackground(of('beta'))]);
    expect(await told(both)).toEqual(['failed', 'done']);
    expect(sendMessage.mock.calls.flat()).toEqual([of('acme'), of('beta')]);
  });

  test.each([4, 5])(
    'a reading whose background was stopped %i times is sent again, too',
    async (times) => {
      const sendMessage = answer({ done: true });
      for (let i = 0; i < times; i += 1) sendMessage.mockImplementationOnce(stopped);
      const reading: ToBackground = { type: 'read', login, organization: 'acme', changed: false };
      expect(await told(sendToBackground(reading))).toBe('done');
      expect(sendMessage).toHaveBeenCalledTimes(times + 1);
    },
  );

  test('who has pressed something is told within two and a half seconds that it failed', async () => {
    answer(undefined);
    const began = Date.now();
    expect(await told(sendToBackground(marked))).toBe('failed');
    expect(Date.now() - began).toBeLessThan(2500);
  });

  test('a listener answers by promises, and leaves alone what is not its own', async () => {
    const { onMessage: event } = browser.runtime;
    const add = vi.spyOn(event, 'addListener').mockImplementation(() => {});
    onMessage((raw) => (raw === 'mine' ? Promise.resolve('yours') : undefined));
    const [listener] = add.mock.calls[0] ?? [];
    const sendResponse = vi.fn();
    expect(listener?.('theirs', {}, sendResponse)).toBeUndefined();
    expect(listener?.('mine', {}, sendResponse)).toBe(true);
    await vi.waitFor(() => expect(sendResponse.mock.calls).toEqual([['yours']]));
  });

  test('an act after the extension was updated is not sent', async () => {
    const sendMessage = answer({ done: true });
    Reflect.set(fakeBrowser.runtime, 'id', undefined);
    expect(isExtensionAlive()).toBe(false);
    expect(await sendToBackground(message)).toBe('extension-gone');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('an act during which the extension was updated', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => {
      Reflect.set(fakeBrowser.runtime, 'id', undefined);
      return Promise.reject(new Error('Extension context invalidated.'));
    });
    expect(await told(sendToBackground(message))).toBe('extension-gone');
  });

  test('a question', async () => {
    const stored = { 'record:acme': { version: 3 } };
    const sendMessage = answer(stored);
    expect(await ask({ type: 'recall' }, Recalled)).toEqual(stored);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'recall' });
    answer('elsewhere');
    expect(await ask({ type: 'recall' }, Recalled)).toBeUndefined();
  });

  test.each([
    ['listens', () => Promise.resolve({ done: true }), true],
    ['is not there', () => Promise.reject(new Error('no receiver')), false],
    ['is something else', () => Promise.resolve('hello'), false],
  ])('an overlay that %s', async (_, reply, listens) => {
    const sendMessage = vi.fn(reply);
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(sendMessage);
    expect(await sendToOverlay(3, { type: 'ping' })).toBe(listens);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(3, { type: 'ping' });
  });
});
