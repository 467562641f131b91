import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ClaudeAi, startClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { measureAfterJourney } from './after-journey.ts';
import { measureBadge } from './badge.ts';
import { measureClaim } from './claim.ts';
import { measureClicks } from './clicks.ts';
import { measureCosts } from './costs.ts';
import { measureDiagnosis } from './diagnosis.ts';
import { writeDocument } from './document.ts';
import { measureHistory } from './history.ts';
import { measureIdle } from './idle.ts';
import { measureLoads } from './loads.ts';
import { measureMutations } from './mutations.ts';
import { measureOverlay } from './overlay.ts';
import { measurePointing } from './pointing.ts';
import { printSizes } from './sizes.ts';
import { measureFiles, measureMembers } from './spend.ts';

/**
 * Prints the figures beside their aims. Nothing is asserted: a shared machine makes times noisy, so
 * a person judges them; the exit code tells only whether the bench itself ran.
 */
const { values, positionals } = parseArgs({
  options: {
    against: { type: 'string', multiple: true },
    write: { type: 'boolean' },
    only: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
/**
 * `--against DIR…`: folders of other unpacked extensions, measured in the same run. `--only NAME`:
 * this measurement, and others named so. `--write`: into docs/performance.md, where the lines of what
 * was not measured stay.
 */
const others = [...(values.against ?? []), ...positionals].map((folder) => resolve(folder));

/** Such as "Chromium 131.0". */
async function browserName(of: ClaudeAi): Promise<string> {
  await using browser = await launchBrowser(of, { extension: false });
  const version = browser.context.browser()?.version();
  return version ? `Chromium ${version}` : 'Chromium';
}

const site = await startClaudeAi({ persona: 'owner-unclaimed' });

const MEASURES: { [name: string]: () => void | Promise<void> } = {
  sizes: printSizes,
  diagnosis: measureDiagnosis,
  loads: () => measureLoads(site, others),
  costs: () => measureCosts(site),
  overlay: () => measureOverlay(site),
  clicks: () => measureClicks(site),
  claim: () => measureClaim(site),
  badge: () => measureBadge(site),
  history: () => measureHistory(site),
  members: () => measureMembers(site),
  files: () => measureFiles(site),
  pointing: () => measurePointing(site),
  mutations: () => measureMutations(site),
  idle: () => measureIdle(site),
  journey: () => measureAfterJourney(site),
};

try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (values.only && !values.only.includes(name)) continue;
    await measure();
  }
  if (values.write) writeDocument(await browserName(site), values.only !== undefined);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await site.close();
}
