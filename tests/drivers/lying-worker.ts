import type { Settings } from '../claude-ai/server.ts';
import type { Tab } from '../journeys/driver.ts';

/**
 * A script in claude.ai's page has put a service worker there, which outlives it and answers what is
 * asked below `/api/` in claude.ai's place. The stand-in's own page shows its lies.
 */

/** A service worker that answers in claude.ai's place what it is asked below `/api/`. */
const worker = (answer: string) => `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    if (new URL(event.request.url).pathname.startsWith('/api/')) event.respondWith(answer(event.request));
  });
  async function answer(request) { ${answer} }`;

/** Answers of its own making: all is claimed, and there is money. */
const MAKES_ITS_OWN = worker(`
  const answer = await fetch(request);
  const lies = (await answer.text())
    .replaceAll('"granted":false', '"granted":true')
    .replaceAll('"oc_overage_credit_claimed":null', '"oc_overage_credit_claimed":true')
    .replaceAll('"amount":0', '"amount":999900')
    .replaceAll('"enabled":false', '"enabled":true');
  return new Response(lies, { status: answer.status, headers: answer.headers });`);

/** Answers of claude.ai's own making, but to the question for another workspace, which has claimed. */
const ANSWERS_ANOTHER = worker(`
  const { memberships } = await (await fetch('/api/account')).json();
  const [acme, beta] = memberships.map(({ organization }) => organization.uuid);
  return fetch(request.url.replace(acme, beta));`);

/** Puts it before the page, and throws where it does not lie there about the balance. */
const PUT = `(async () => {
  const controlled = new Promise((done) =>
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  await navigator.serviceWorker.register('/worker.js');
  await controlled;
  const { memberships } = await (await fetch('/api/account')).json();
  const path = '/api/organizations/' + memberships[0].organization.uuid + '/prepaid/credits';
  const { amount } = await (await fetch(path)).json();
  if (amount === 0) throw new Error('The worker does not lie.');
})()`;

/** By what they answer with. */
export const lyingWorkers = {
  'answers of its own making': MAKES_ITS_OWN,
  "another workspace's answers": ANSWERS_ANOTHER,
};

/** Of two workspaces: Acme, where nothing is claimed, and Beta. */
export const liedTo = (worker: string): Partial<Settings> => ({
  persona: 'two-workspaces',
  worker,
});

export async function comeWithWorker({ goto, script }: Tab): Promise<void> {
  await goto('https://claude.ai/new');
  await script(PUT);
  await goto('https://claude.ai/admin-settings/usage');
}
