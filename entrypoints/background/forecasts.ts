import { putBackReadable } from '../../browser/own-data';
import { ordinary, type Store } from '../../browser/storage';
import { timeZone } from '../../browser/time-zone';
import { calendarIn } from '../../guide/runway/calendar';
import { withForecast } from '../../guide/runway/with-forecast';

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
