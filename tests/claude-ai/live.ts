/** Pushes changes to open pages over server-sent events. */
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';

export type Push = { event: 'settings'; data: string } | { event: 'offer'; data: string };

export class OpenPages {
  readonly #streams = new Set<SSEStreamingApi>();

  join(context: Context): Response {
    const response = streamSSE(context, async (stream) => {
      this.#streams.add(stream);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      this.#streams.delete(stream);
    });
    // HTTP/2 refuses the headers that HTTP/1 needs here.
    response.headers.delete('transfer-encoding');
    response.headers.delete('connection');
    return response;
  }

  push(message: Push): void {
    for (const stream of this.#streams) void stream.writeSSE(message);
  }
}
