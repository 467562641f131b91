/** Runs the stand-in by itself: `node tests/claude-ai/main.ts [persona] [port]`. */
import { buildWorld } from './personas.ts';
import { chromiumFlags, startClaudeAi } from './server.ts';
import { PERSONAS } from './settings.ts';

const [wanted = 'personal-and-team', port = '0'] = process.argv.slice(2);
const persona = PERSONAS.find((name) => name === wanted);
if (!persona) {
  console.error(`No persona "${wanted}". One of: ${PERSONAS.join(', ')}`);
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
