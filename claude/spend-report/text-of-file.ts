/** The marks with which a text file may say how it is written (Unicode, "byte order mark"). */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Pieces of a file may be of megabytes, and to take one apart is to hold up the page. */
const PIECE_BYTES = 64 * 1024;
/** Enough to see whether a file without a mark is UTF-8. */
const PROBE_BYTES = 64 * 1024;

/**
 * The file's text, piece by piece, so that a file of any size needs the memory of a piece. Without a
 * mark it is UTF-8, and where it cannot be, what spreadsheets write in the West.
 */
export async function* textOfFile(file: Blob): AsyncGenerator<string> {
  const probe = new Uint8Array(await file.slice(0, PROBE_BYTES).arrayBuffer());
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => probe[i] === byte))?.[0];
  const decoder = new TextDecoder(marked ?? (isUtf8(probe) ? 'utf-8' : 'windows-1252'));
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (let at = 0; at < value.length; at += PIECE_BYTES) {
      const text = decoder.decode(value.subarray(at, at + PIECE_BYTES), { stream: true });
      if (text) yield text;
    }
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // What the probe cuts in two is no fault of the file's.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
