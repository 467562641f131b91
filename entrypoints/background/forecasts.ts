import { putBackReadable } from '../../browser/own-data';
import { ordinary, type Store } from '../../browser/storage';
import { timeZone } from '../../browser/time-zone';
import type { Membership } from '../../guide/organization';
import type { Reading } from '../../guide/reading';
import { calendarIn } from '../../guide/runway/calendar';
import { withForecast } from '../../guide/runway/with-forecast';
import { afterReading } from '../../guide/workspace-data';

/**
 * Keeps what was read of a workspace, with what is to be expected by it.
 *
 * @param isNew may it be one of which nothing is stored yet? One that was erased meanwhile is not to
 *   come back.
 */
export async function keepReading(
  store: Store,
  membership: Membership,
  reading: Reading,
  { now, isNew }: { now: number; isNew: boolean },
): Promise<void> {
  const { choices } = await store.read();
  const calendar = calendarIn(timeZone());
  await store.changeWorkspace(membership.organization.id, (data) =>
    data.record || isNew
      ? withForecast(afterReading(data, membership, reading, now), choices, calendar, now)
      : undefined,
  );
}

/**
 * Forecasts anew in every workspace, after what the person said has changed it. Each is also brought
 * to the version of now by this, for all of it is written again.
 */
export async function renewForecasts(store: Store = ordinary): Promise<void> {
  const { records, choices } = await store.read();
  const calendar = calendarIn(timeZone());
  const now = Date.now();
  for (const { organization } of records) {
    await store.changeWorkspace(organization.id, (data) =>
      withForecast(data, choices, calendar, now),
    );
  }
}

/** After an update: what a newer version had left is put back, and all records are as they are now. */
export async function bringUpToDate(): Promise<void> {
  await putBackReadable();
  await renewForecasts();
}
