import { startClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { Counter, type Effort, secondsOf } from './count.ts';
import { WAYS, type Way } from './ways.ts';

/**
 * What seven ways through the guide ask of a person, in three languages: clicks, words on screen
 * that were not read before, and the seconds to read them. Fails where a way asks more of a reader
 * of English than it may. `npm run journeys`; needs a build.
 */

const LANGUAGES = [
  ['en-US', 'en-US'],
  ['de', 'de-DE'],
  ['ja', 'ja-JP'],
] as const;

async function walk(way: Way, language: (typeof LANGUAGES)[number]): Promise<Effort> {
  const [own, ofPage] = language;
  const site = await startClaudeAi({ persona: way.persona, language: ofPage });
  try {
    const browser = await launchBrowser(site, { language: own });
    try {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      const counter = new Counter(own);
      await way.go({ browser, site, page, counter });
      return counter.effort;
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

let failed = false;
console.log('| way | language | clicks | words | seconds |');
console.log('|---|---|---|---|---|');
for (const way of WAYS) {
  for (const language of LANGUAGES) {
    const effort = await walk(way, language);
    const seconds = secondsOf(effort);
    const { clicks, words } = effort;
    const cells = [way.name, language[0], clicks, words, seconds.toFixed(0)];
    console.log(`| ${cells.join(' | ')} |`);
    const isTooMuch = clicks > way.most.clicks || seconds > way.most.seconds;
    if (language[0] === 'en-US' && isTooMuch) {
      console.error(`${way.name}: at most ${way.most.clicks} clicks and ${way.most.seconds} s.`);
      failed = true;
    }
  }
}
if (failed) process.exitCode = 1;
