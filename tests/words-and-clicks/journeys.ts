import { startClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { Counter, type Effort, secondsOf } from './count.ts';
import { WAYS, type Way } from './ways.ts';

/**
 * What ways through the guide ask of a person, in three languages: clicks; the words that stand
 * before what is pressed, in the order of reading, and that were not read before; the seconds to
 * read these at 238 words a minute; and all the words that could be seen meanwhile. Not counted is
 * the frame, which is the same on every screen: band, tabs and foot. An address is one word.
 * Fails where a way asks more of a reader of English than it may.
 *
 * `npm run journeys [part of a way's name]`, after a build.
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
const only = process.argv[2] ?? '';
console.log('| way | language | clicks | words to read | seconds | words on screen |');
console.log('|---|---|---|---|---|---|');
for (const way of WAYS.filter(({ name }) => name.includes(only))) {
  for (const language of LANGUAGES) {
    const effort = await walk(way, language);
    const { clicks, words, onScreen } = effort;
    const seconds = secondsOf(words);
    const figures = [words, seconds, onScreen].map((figure) => figure.toFixed(0));
    const cells = [way.name, language[0], clicks, ...figures];
    console.log(`| ${cells.join(' | ')} |`);
    const isTooMuch = clicks > way.most.clicks || seconds > way.most.seconds;
    if (language[0] === 'en-US' && isTooMuch) {
      console.error(`${way.name}: at most ${way.most.clicks} clicks and ${way.most.seconds} s.`);
      failed = true;
    }
  }
}
if (failed) process.exitCode = 1;
