/** `/api`: log, latency, faults and the session stand before every answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { giveSession } from './documents.ts';
import { faultFor, faulty, notFound, sessionOver } from './faults.ts';
import type { SeenRequest } from './log.ts';
import { reads } from './reads.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';
import { writes } from './writes.ts';

interface Source {
  settings: Settings;
  requests: SeenRequest[];
  world(): World;
  session(): string;
}

export function api(source: Source): Hono {
  const { settings, requests } = source;
  const routes = new Hono();

  routes.use(async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    const from = context.req.header('x-standin-page') ? 'page' : 'other';
    requests.push({ method: context.req.method, path: pathname + search, at: Date.now(), from });
    await sleep(settings.latencyMS);
    const answer = async () => {
      const isOpen = pathname.startsWith('/api/auth/');
      const isSignedIn = source.world().signedIn && getCookie(context, 'sessionKey') !== undefined;
      if (!isOpen && !isSignedIn) return sessionOver();
      await next();
      return context.res;
    };
    const fault = faultFor(settings.faults, pathname, from);
    // Hono keeps the first answer's headers unless the old one is dropped first.
    const final = fault === undefined ? await answer() : await faulty(fault, answer);
    const { answersKeptS } = settings;
    if (answersKeptS > 0) final.headers.set('cache-control', `private, max-age=${answersKeptS}`);
    context.res = undefined;
    context.res = final;
  });

  routes.post('/auth/login', (context) => {
    source.world().signedIn = true;
    giveSession(context, source.world(), source.session());
    return context.json({ success: true });
  });
  routes.post('/auth/logout', (context) => {
    source.world().signedIn = false;
    deleteCookie(context, 'sessionKey', { path: '/', secure: true });
    deleteCookie(context, 'lastActiveOrg', { path: '/', secure: true });
    return context.json({ success: true });
  });
  routes.route('/', reads(source.world));
  routes.route('/', writes(source.world));
  routes.all('*', () => notFound());
  return routes;
}
