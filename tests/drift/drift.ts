import { fetchPublished } from './published.ts';
import { findUnfamiliar } from './unfamiliar.ts';

const published = fetchPublished();
const unfamiliar = findUnfamiliar(published);
const total = Object.values(published).flat().length - 1;

console.log(`claude-agent-sdk ${published.version}: ${total} beginnings and reasons.`);
for (const text of unfamiliar) console.log(`The guide does not know: ${text}`);
if (unfamiliar.length === 0) console.log('The guide knows them all.');
process.exitCode = unfamiliar.length > 0 ? 1 : 0;
