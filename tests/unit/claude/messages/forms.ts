import { answer } from './texts';

export const LOG = '2026-05-04T09:12:33Z INFO [worker 7] GET /health 200 in 3 ms\n';
export const ESC = String.fromCharCode(27);

const escaped = (json: string) =>
  json.replace(/[^ -~]|'/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const wrapped = (text: string, columns: number) =>
  text.replace(new RegExp(`.{${columns}}`, 'g'), '$&\n');
const coloured = (text: string) =>
  text.replace(/\S+/g, (word) => `${ESC}[1;31m${word.slice(0, 3)}${ESC}[0m${word.slice(3)}`);

/** What tools, logs, terminals and pages make of a message. */
export const FORMS: { readonly [form: string]: (message: string) => string } = {
  raw: (message) => message,
  'the API’s answer': (message) => `API Error: 400 ${answer(message)}`,
  'the API’s answer to a limit': (message) =>
    `API Error: Request rejected (429) · ${answer(message, 'rate_limit_error')}`,
  'an answer with escapes': (message) => `LLM request rejected: ${escaped(answer(message))}`,
  'JSON in JSON': (message) => JSON.stringify({ log: escaped(answer(message)) }),
  'JSON in JSON in JSON': (message) => JSON.stringify([JSON.stringify({ log: answer(message) })]),
  'an array': (message) => JSON.stringify([{ level: 50, err: { message } }], undefined, 2),
  'coloured in JSON': (message) => escaped(answer(`\n${coloured(message)}\r\n`)),
  'a terminal of 40 columns': (message) => wrapped(message, 40),
  'a terminal’s box': (message) => wrapped(message, 36).replace(/^(.*)$/gm, '│ $1 │'),
  'a box of plain signs': (message) =>
    `+------+\n${wrapped(message, 30).replace(/^(.*)$/gm, '| $1 |')}\n+------+`,
  'a log whose every line has its time': (message) =>
    wrapped(message, 32).replace(/^/gm, '2026-11-02 10:12:13,001 [main] ERROR '),
  'a system’s log': (message) =>
    wrapped(message, 32).replace(/^/gm, 'Nov  2 10:12:13 build-7 agent[4711]: '),
  'the log of a job': (message) =>
    wrapped(message, 32).replace(/^/gm, 'review\tRun the agent\t2026-11-02T10:12:13.0012345Z '),
  'a container’s log': (message) =>
    wrapped(message, 32).replace(/^.*$/gm, (line) =>
      JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: '2026-11-02T10:12:13.001Z' }),
    ),
  'numbered lines': (message) => wrapped(message, 32).replace(/^/gm, '  12 | '),
  'a page that was escaped twice': (message) =>
    message.replace(/["'·]/g, (c) => `&amp;#${c.charCodeAt(0)};`),
  'a composed log': (message) => wrapped(message, 32).replace(/^/gm, 'agent-1  | '),
  'a table of a log': (message) =>
    wrapped(message, 32).replace(/^(.*)$/gm, '| 08:01 | run-2 | $1 |'),
  'a quotation': (message) => wrapped(message, 40).replace(/^/gm, '> '),
  'a stack trace': (message) =>
    `Error: ${message}\n    at send (file:///app/session.js:120:13)\n    at process.processTicksAndRejections (node:internal)`,
  'joined by dots': (message) => `⎿ ${message} · Retrying in 5 seconds`,
  'curly quotes': (message) => `“${message.replaceAll("'", '’')}”`,
  coloured,
  'colours whose escape was lost': (message) => coloured(message).replaceAll(ESC, ''),
  'a link': (message) =>
    message.replace(/claude\.ai\S*/, (a) => `${ESC}]8;;https://${a}${ESC}\\${a}${ESC}]8;;${ESC}\\`),
  'a log': (message) => `${LOG}${LOG}ERROR ${message}\n${LOG}`,
  'usage credits': (message) => message.replaceAll('extra usage', 'usage credits'),
  'extra usage': (message) => message.replaceAll('usage credits', 'extra usage'),
  'full width': (message) =>
    message.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'an address': (message) => `error=${encodeURIComponent(message)}`,
  'a page': (message) =>
    `<p class="x">${message.replaceAll('. ', '.<br/>').replaceAll(' ', '&nbsp;').replaceAll("'", '&rsquo;')}</p>`,
  'among German': (message) => `Fehler beim Aufruf. Grund:\n${message}\nBitte später erneut.`,
  'among Japanese': (message) => `エラーが発生しました：「${message}」もう一度お試しください。`,
  'among Hindi': (message) => `त्रुटि हुई: ${message} फिर से कोशिश करें।`,
  'among French': (message) => `Échec de la requête : « ${message} ». Réessayez plus tard.`,
};

/** Envelopes of any refusal, which say nothing of its cause. */
export const ENVELOPES: readonly string[] = [
  'API Error: Request rejected (429)',
  `API Error: Request rejected (429) · ${answer("This request would exceed your account's rate limit. Please try again later.", 'rate_limit_error')}`,
  '{"type":"error","error":{"type":"rate_limit_error","message":"Error"}}',
  "headers: { 'x-api-key': '…', 'X-Api-Key': '…' }",
  'anthropic-ratelimit-unified-overage-disabled-reason: org_level_disabled',
  "You've used 100% of your weekly limit",
  "You're now using usage credits",
  '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
];
