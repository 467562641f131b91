/** The stand-in for claude.ai: one HTTPS server on loopback. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createSecureServer, type Http2Session } from 'node:http2';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { api } from './api.ts';
import { makeCertificate } from './certificate.ts';
import { documents } from './documents.ts';
import { launchGrant } from './ledgers.ts';
import { OpenPages } from './live.ts';
import type { SeenRequest } from './log.ts';
import { buildWorld } from './personas.ts';
import { defaults, forPage, type Settings } from './settings.ts';
import type { World } from './world.ts';

export type { Fault, Persona, Settings } from './settings.ts';
export { workspaceOf } from './world.ts';

export interface ClaudeAi {
  readonly origin: 'https://claude.ai';
  readonly port: number;
  /** base64 SHA-256 of the certificate's public key */
  readonly spki: string;
  readonly settings: Settings;
  readonly requests: SeenRequest[];
  readonly state: World;
  /** A persona rebuilds the state; latency and faults hold at once, the rest from the next load. */
  configure(change: Partial<Settings>): void;
  /** Like `configure`, and open pages change in place. */
  update(
    change: Partial<Pick<Settings, 'rerenderMS' | 'generation' | 'language' | 'wording'>>,
  ): void;
  /** Open pages read the offer again. */
  insertCard(): void;
  close(): Promise<void>;
}

/** What Chromium needs to reach the stand-in under its real name. */
export function chromiumFlags({ port, spki }: Pick<ClaudeAi, 'port' | 'spki'>): string[] {
  return [
    `--host-resolver-rules=MAP claude.ai:443 127.0.0.1:${port}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ];
}

/** HTTP/2, as the real site: an answer that never comes must not block the others. */
async function listen(app: Hono, cert: { key: string; cert: string }, port: number) {
  const server = createSecureServer({ ...cert, allowHTTP1: true }, getRequestListener(app.fetch));
  const open = new Set<Http2Session | Socket>();
  const keep = (connection: Http2Session | Socket) => {
    open.add(connection);
    connection.once('close', () => open.delete(connection));
  };
  server.on('session', keep);
  server.on('secureConnection', keep);
  server.on('sessionError', () => {});
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const connection of open) connection.destroy();
    await closed;
  };
  return { port: address.port, close };
}

/** The launch credit waits to be claimed in every workspace, unless it was. */
function openLaunch({ memberships }: World): void {
  for (const { ledger } of memberships) if (!ledger.launch.granted) ledger.launch = launchGrant();
}

async function listenSomewhere(app: Hono, cert: { key: string; cert: string }, port: number) {
  try {
    return await listen(app, cert, port);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return listen(app, cert, 0);
  }
}

export async function startClaudeAi(change: Partial<Settings> = {}, port = 0): Promise<ClaudeAi> {
  const settings: Settings = { ...defaults, faults: {}, ...change };
  const requests: SeenRequest[] = [];
  const pages = new OpenPages();
  let world = buildWorld(settings.persona);
  let session = randomUUID();
  const source = { settings, requests, world: () => world, session: () => session };

  const app = new Hono()
    .route('/api', api(source))
    .get('/standin/events', (context) => pages.join(context))
    .route('/', await documents(source));
  const certificate = await makeCertificate();
  const server = await listenSomewhere(app, certificate, port);

  function configure(next: Partial<Settings>): void {
    Object.assign(settings, next);
    if (next.persona !== undefined) {
      world = buildWorld(next.persona);
      session = randomUUID();
    }
    if (settings.offer === 'launch') openLaunch(world);
  }

  if (settings.offer === 'launch') openLaunch(world);
  return {
    origin: 'https://claude.ai',
    port: server.port,
    spki: certificate.spki,
    settings,
    requests,
    get state() {
      return world;
    },
    configure,
    update(next) {
      configure(next);
      pages.push({ event: 'settings', data: JSON.stringify(forPage(settings)) });
    },
    insertCard: () => pages.push({ event: 'offer', data: '' }),
    close: server.close,
  };
}
