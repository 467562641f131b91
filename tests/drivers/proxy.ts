import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import * as z from 'zod/mini';

export interface Proxy {
  port: number;
  close: () => void;
}

/**
 * A proxy on this machine's own loopback, for a browser that cannot map a name by itself: behind it
 * claude.ai is the stand-in on this port, and every other host does not exist.
 */
export async function startProxy(standIn: number): Promise<Proxy> {
  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    client.once('data', (head) => {
      if (!head.toString('latin1').startsWith('CONNECT claude.ai:443 ')) {
        client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const up = connect(standIn, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        up.pipe(client).pipe(up);
      });
      up.on('error', () => client.destroy());
      client.on('close', () => up.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { port, close: () => server.close() };
}
