import * as z from 'zod/mini';
import type { StoredValues } from '../guide/stored';
import { RECORD } from '../guide/stored-keys';

/** The browser's own area, of which those before Chrome 130 (2024) and Firefox 143 (2025) tell no keys. */
export interface Area {
  get: (keys: string[] | string | null) => Promise<{ [key: string]: unknown }>;
  getKeys?: () => Promise<string[]>;
}

/**
 * Under this stand the keys of all records, where a browser does not tell them: else whoever wants
 * the records would have to read all histories with them.
 */
export const INDEX = 'records';
const Index = /* @__PURE__ */ z.array(/* @__PURE__ */ z.string());

/** The keys of all records by the index; `undefined` where there is none, or none that can be read. */
export async function indexedRecords(area: Area): Promise<string[] | undefined> {
  return Index.safeParse((await area.get(INDEX))[INDEX]).data;
}

/** These values with the index that they need; it is written with them, or neither is. */
export async function withIndex(area: Area, values: StoredValues): Promise<StoredValues> {
  const records = Object.keys(values).filter(isRecord);
  if (area.getKeys || records.length === 0) return values;
  const before = await indexedRecords(area);
  if (before && records.every((key) => before.includes(key))) return values;
  const known = before ?? Object.keys(await area.get(null)).filter(isRecord);
  return { ...values, [INDEX]: [...new Set([...known, ...records])] };
}

function isRecord(key: string): boolean {
  return key.startsWith(RECORD);
}
