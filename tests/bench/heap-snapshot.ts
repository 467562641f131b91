import type { CDPSession } from '@playwright/test';
import * as z from 'zod/mini';

/** A part of V8's own format, the same that the browser's tools write. */
const Snapshot = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});

/** What a page's scripts hold in memory, in KB. */
export interface Heap {
  /** Objects, arrays, functions, texts: what a leak is made of. */
  objectsKB: number;
  /** What the browser adds to scripts as they run: byte code, compiled code, feedback, shapes. */
  codeKB: number;
}

const OBJECTS = [
  'object',
  'array',
  'closure',
  'string',
  'concatenated string',
  'sliced string',
  'number',
  'bigint',
  'symbol',
  'regexp',
];
const CODE = ['code', 'object shape'];

/** The heap as text; what is unused is collected first. */
export async function takeSnapshot(client: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await client.send('HeapProfiler.takeHeapSnapshot', {});
  client.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return chunks.join('');
}

/** @throws Error where the text is no snapshot. */
export function heapIn(text: string): Heap {
  const { snapshot, nodes } = Snapshot.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const bytes = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type] ?? -1] ?? '';
    bytes.set(kind, (bytes.get(kind) ?? 0) + (nodes[at + size] ?? 0));
  }
  const sum = (kinds: readonly string[]) =>
    Math.round(kinds.reduce((all, kind) => all + (bytes.get(kind) ?? 0), 0) / 102.4) / 10;
  return { objectsKB: sum(OBJECTS), codeKB: sum(CODE) };
}
