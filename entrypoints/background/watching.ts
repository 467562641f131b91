import { mayRead } from '../../browser/access';
import { browser } from '../../browser/browser';
import { ordinary } from '../../browser/storage';
import { changeWatch, readWatch } from '../../browser/watch-state';
import type { Reading } from '../../guide/reading';
import { withSeen } from '../../guide/watch/notices';
import { afterVisit, NO_WATCH_STATE, nextWatch, planned } from '../../guide/watch/plan';
import { refreshAllBadges } from './badges';
import { tellDue } from './notices';
import { readWorkspaces } from './watch-reading';

/** Reads once a day. */
const READ = 'watch';
/** Tells at the end of the quiet hours. */
const TELL = 'watch-tell';

/** Follows the choice of a daily watch, also after the browser was started. */
export async function planWatch(): Promise<void> {
  const { watch } = (await ordinary.read()).choices;
  const on = watch?.on === true;
  let next: number | undefined;
  await changeWatch((state) => {
    if (!state && !on) return undefined;
    const plan = planned(state ?? NO_WATCH_STATE, on, Date.now(), Math.random());
    next = plan.next;
    return plan;
  });
  if (next === undefined) return forgetWatch();
  await browser.alarms.create(READ, { when: next });
  await tell();
}

/** Of an alarm: reads what is due, and tells what follows. */
export async function answerWatch(name: string): Promise<void> {
  if (name === READ) await readOnce();
  if (name === TELL) await tell();
}

/** The person was on claude.ai: it answers them, and what they saw there is no news. */
export async function noteVisit(organization: string, reading: Reading): Promise<void> {
  const { watch } = (await ordinary.read()).choices;
  if (!watch?.on) return;
  await changeWatch((state = NO_WATCH_STATE) => ({
    ...afterVisit(state),
    told: withSeen(state.told, organization, reading, Date.now()),
  }));
}

export async function forgetWatch(): Promise<void> {
  await Promise.all([browser.alarms.clear(READ), browser.alarms.clear(TELL)]);
}

async function readOnce(): Promise<void> {
  const { choices, records } = await ordinary.read();
  if (!choices.watch?.on) return;
  // First of all, so that a failure does not end the watch.
  const next = nextWatch(Date.now(), Math.random());
  await changeWatch((state = NO_WATCH_STATE) => ({ ...state, next }));
  await browser.alarms.create(READ, { when: next });
  const { waits } = await readWatch();
  if (waits === undefined && (await mayRead())) {
    await readWorkspaces(records);
    await refreshAllBadges();
  }
  await tell();
}

async function tell(): Promise<void> {
  const quietUntil = await tellDue(await ordinary.read(), Date.now());
  if (quietUntil === undefined) await browser.alarms.clear(TELL);
  else await browser.alarms.create(TELL, { when: quietUntil });
}
