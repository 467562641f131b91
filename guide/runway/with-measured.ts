import type { WorkspaceRecord } from '../record';
import type { Calendar } from './calendar';
import { measure } from './measure';
import { overviewOf } from './overview';

/** The record with what its history tells of use, for suggestions where nothing can be measured. */
export function withMeasured(record: WorkspaceRecord, calendar: Calendar): WorkspaceRecord {
  const { measured: _, ...others } = record;
  const measured = measure(overviewOf(record.history, record.reading, { calendar }));
  return { ...others, ...(measured && { measured }) };
}
