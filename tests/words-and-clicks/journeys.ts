import { startClaudeAi } from '../claude-ai/server.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { Counter, type Effort, secondsOf } from './count.ts';
import { type Walked, writeDocument } from './table.ts';
import { WAYS, type Way } from './ways.ts';

/**
 * What ways through the guide ask of a person, in three languages: clicks; the words that stand
 * before what is pressed, in the order of reading, and that were not read before; the seconds to
 * read these at 238 words a minute; and all the words that could be seen meanwhile. Not counted is
 * the frame, which is the same on every screen: band, tabs and foot. An address is one word.
 * Fails where a way asks more than it may. All ways together are written down in docs/journeys.md.
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
    await using browser = await launchBrowser(site, { language: own });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const counter = new Counter(own);
    await way.go({ browser, site, page, counter });
    return counter.effort;
  } finally {
    await site.close();
  }
}

let failed = false;
const walked: Walked[] = [];
const only = process.argv[2] ?? '';
console.log('| way | language | clicks | words to read | seconds | words on screen |');
console.log('|---|---|---|---|---|---|');
for (const way of WAYS.filter(({ name }) => name.includes(only))) {
  const efforts: { [language: string]: Effort } = {};
  for (const language of LANGUAGES) {
    const effort = await walk(way, language);
    efforts[language[0].slice(0, 2)] = effort;
    const { clicks, words, onScreen } = effort;
    const seconds = secondsOf(words);
    const figures = [words, seconds, onScreen].map((figure) => figure.toFixed(0));
    const cells = [way.name, language[0], clicks, ...figures];
    console.log(`| ${cells.join(' | ')} |`);
    const isHeld = way.most.ofEverybody || language[0] === 'en-US';
    if (isHeld && (clicks > way.most.clicks || seconds > way.most.seconds)) {
      console.error(`${way.name}: at most ${way.most.clicks} clicks and ${way.most.seconds} s.`);
      failed = true;
    }
  }
  walked.push({ name: way.name, efforts });
}
if (only === '') writeDocument(walked, new Date().toISOString().slice(0, 10));
if (failed) process.exitCode = 1;
