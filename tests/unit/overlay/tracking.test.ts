import { beforeEach, expect, test, vi } from 'vitest';
import { sendToBackground } from '../../../browser/messenger';
import type { Tracking } from '../../../components/panel/tracking';
import { createTrackingLoader } from '../../../entrypoints/overlay/placement/tracking';

vi.mock('../../../browser/messenger', () => ({ sendToBackground: vi.fn() }));

const tracking: Tracking = {
  surround: () => () => {},
  besideTarget: () => () => {},
  focusableIn: () => undefined,
};

/** As the background does it: the answer comes when the script has run. */
const injects = async () => {
  globalThis.workspaceCreditGuideTracking = tracking;
  return 'done' as const;
};

beforeEach(() => {
  globalThis.workspaceCreditGuideTracking = undefined;
});

test('it is injected once, whoever waits for it', async () => {
  vi.mocked(sendToBackground).mockImplementation(injects);
  const { load, now } = createTrackingLoader();
  expect(now()).toBeUndefined();
  expect(await Promise.all([load(), load()])).toEqual([tracking, tracking]);
  expect(await load()).toBe(tracking);
  expect(now()).toBe(tracking);
  expect(sendToBackground).toHaveBeenCalledExactlyOnceWith({ type: 'load-tracking' });
});

test('what could not be injected is asked for again by the next who needs it', async () => {
  vi.mocked(sendToBackground).mockResolvedValueOnce('failed').mockImplementation(injects);
  const { load } = createTrackingLoader();
  expect(await load()).toBeUndefined();
  expect(await load()).toBe(tracking);
  expect(sendToBackground).toHaveBeenCalledTimes(2);
});

test("an older version's is not used by the guide that takes its place", async () => {
  globalThis.workspaceCreditGuideTracking = tracking;
  vi.mocked(sendToBackground).mockResolvedValue('failed');
  const { load, now } = createTrackingLoader();
  expect(now()).toBeUndefined();
  expect(await load()).toBeUndefined();
});
