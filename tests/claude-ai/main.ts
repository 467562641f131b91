/** Runs the stand-in by itself: `node tests/claude-ai/main.ts [persona] [port]`. */
import { buildWorld } from './personas.ts';
import { chromiumFlags, startClaudeAi } from './server.ts';
import type { Persona } from './settings.ts';

const personas: readonly Persona[] = [
  'owner-unclaimed',
  'owner-claimed',
  'owner-offer-over',
  'owner-high-demand',
  'owner-credits-off',
  'primary-owner',
  'billing',
  'membership-admin',
  'member',
  'enterprise-owner',
  'personal-and-team',
  'personal-and-seat',
  'personal-only',
  'signed-out',
];

const [wanted = 'personal-and-team', port = '0'] = process.argv.slice(2);
const persona = personas.find((name) => name === wanted);
if (!persona) {
  console.error(`No persona "${wanted}". One of: ${personas.join(', ')}`);
  process.exit(1);
}

const site = await startClaudeAi({ persona }, Number(port));
const names = buildWorld(persona).memberships.map(({ organization }) => organization.name);
console.log(`persona  ${persona} (${names.join(', ')})`);
console.log(`port     ${site.port}`);
console.log(`spki     ${site.spki}`);
console.log('Start Chromium with its own profile and these flags, then open https://claude.ai/:');
console.log(
  `chromium --user-data-dir=/tmp/claude-ai ${chromiumFlags(site)
    .map((flag) => `'${flag}'`)
    .join(' ')}`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void site.close().then(() => process.exit(0)));
}
