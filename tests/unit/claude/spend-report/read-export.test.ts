import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExport } from '../../../../claude/spend-report/read-export';

const HEADER =
  'Email,Account UUID,Product,Model,Model Family,Request Count,Prompt Tokens,Completion Tokens,Total Gross Spend USD,Total Net Spend USD';
const NAME = 'spend-report-acme-2026-10-01-to-2026-10-31.csv';
const never = new AbortController().signal;

function file(text: string | Uint8Array<ArrayBuffer>, name = NAME): File {
  return new File([text], name);
}

async function spendOf(text: string | Uint8Array<ArrayBuffer>, name?: string) {
  const read = await readExport(file(text, name), never);
  if (read.kind !== 'spend') throw new Error(`read as ${read.kind}`);
  return read;
}

const ROWS = [
  'm07@acme.example,u7,Claude Code,Fable 5,Fable,10,1,1,400.00,318.20',
  'M07@acme.example,u7,Claude Code,Sonnet,Sonnet,10,1,1,100.00,94.40',
  'm02@acme.example,u2,Chat,Sonnet,Sonnet,5,1,1,3.50,0',
];

test('net and gross spend are summed by product, model and person', async () => {
  const { report, currency, skipped } = await spendOf([HEADER, ...ROWS].join('\n'));
  expect(report.net).toBeCloseTo(412.6);
  expect(report.gross).toBeCloseTo(503.5);
  expect(report.byModel.map(({ model, net }) => [model, net])).toEqual([
    ['Fable 5', 318.2],
    ['Sonnet', 94.4],
    ['Sonnet', 0],
  ]);
  expect(report.people.get('m07@acme.example')).toEqual({ net: 412.6, gross: 500, requests: 20 });
  expect(report.range).toEqual({ from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 9, 31) });
  expect([currency, skipped]).toEqual(['USD', undefined]);
});

test.each([
  [
    'other names',
    'account_uuid;product;model;total_requests;total_gross_spend_usd;total_net_spend_usd',
    'u1;Chat;Opus;3;5;2,50',
  ],
  [
    'thousands',
    'Email,Product,Model,Requests,Gross Spend USD,Net Spend USD',
    'a@acme.example,Chat,Opus,3,"1,234.50","2.5"',
  ],
  ['a sign', 'Email\tProduct\tModel\tTotal Net Spend (USD)', 'a@acme.example\tChat\tOpus\t$2.50'],
])('%s are read alike', async (_, header, row) => {
  const { report } = await spendOf(`${header}\r\n${row}\r\n`);
  expect(report.net).toBe(2.5);
  const requests = /request/i.test(header) ? 3 : 0;
  expect([...report.people.values()].map((each) => each.requests)).toEqual([requests]);
});

const encoders: readonly [string, (text: string) => Uint8Array<ArrayBuffer>][] = [
  ['UTF-8 with a mark', (t) => new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(t)])],
  ['UTF-8', (t) => new TextEncoder().encode(t)],
  [
    'UTF-16, little end first',
    (t) =>
      new Uint8Array([
        0xff,
        0xfe,
        ...[...t].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ]),
  ],
  [
    'UTF-16, big end first',
    (t) =>
      new Uint8Array([
        0xfe,
        0xff,
        ...[...t].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
      ]),
  ],
  ['what Western spreadsheets write', (t) => new Uint8Array([...t].map((c) => c.charCodeAt(0)))],
];

test.each(encoders)('%s is read', async (_, encode) => {
  const text = `${HEADER}\nä@acme.example,u,Café,Sonnet,S,1,1,1,2,1\n`;
  const { report } = await spendOf(encode(text));
  expect(report.byModel[0]?.product).toBe('Café');
  expect([...report.people.keys()]).toEqual(['ä@acme.example']);
});

test('a row with unreadable figures is left out and told by its line', async () => {
  const broken = 'm09@acme.example,u9,"Chat\nand more",Sonnet,S,1,1,1,n/a,much';
  const text = [HEADER, ROWS[0], broken, broken, ROWS[2]].join('\n');
  const { report, skipped } = await spendOf(text);
  expect(skipped).toEqual({ count: 2, firstLine: 3 });
  expect(report.net).toBeCloseTo(318.2);
});

test('other files are told by the line that should be their header', async () => {
  expect(await readExport(file('\n\nDate,Amount\n1,2'), never)).toEqual({
    kind: 'unfamiliar',
    line: 3,
  });
  expect(await readExport(file(''), never)).toEqual({ kind: 'empty' });
  expect(await readExport(file('PK\u0003\u0004 no table'), never)).toMatchObject({
    kind: 'unfamiliar',
  });
});

test('the list of members tells seats', async () => {
  const text =
    'Email,Name,Role,Seat Type\nM07@acme.example,Member 07,Member,Premium seat\nm02@acme.example,,Member,Standard\nm03@acme.example,x,Member,unassigned';
  const read = await readExport(file(text, 'members.csv'), never);
  expect(read).toEqual({
    kind: 'members',
    seats: new Map([
      ['m07@acme.example', 'premium'],
      ['m02@acme.example', 'standard'],
    ]),
    names: new Map([
      ['m07@acme.example', 'Member 07'],
      ['m03@acme.example', 'x'],
    ]),
  });
});

test('however the file is cut into pieces and quoted, the sums are the same', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ';', 'é', '😀') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, fc.integer({ min: 0, max: 10_000 }))),
      fc.integer({ min: 1, max: 40 }),
      async (rows, size) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(
          ([product, cents]) => `p@acme.example,u,${quote(product)},M,F,1,0,0,0,${cents / 100}`,
        );
        const bytes = new TextEncoder().encode([HEADER, ...lines].join('\n'));
        const { report, skipped } = await readExport(pieces(bytes, size), never).then((read) => {
          if (read.kind !== 'spend') throw new Error(read.kind);
          return read;
        });
        expect(skipped).toBeUndefined();
        expect(Math.round(report.net * 100)).toBe(rows.reduce((sum, [, cents]) => sum + cents, 0));
      },
    ),
  );
});

test('a quotation mark that nobody closes costs its rows and no more time than its letters', async () => {
  const row = `${ROWS[2]}\n`;
  const bytes = new TextEncoder().encode(`${HEADER}\n${ROWS[0]}\n"${row.repeat(60_000)}`);
  const { report } = await readExport(pieces(bytes, 65_536), never).then((read) => {
    if (read.kind !== 'spend') throw new Error(read.kind);
    return read;
  });
  expect(report.net).toBeCloseTo(318.2);
});

/** A file that hands out its bytes in pieces of this size, as browsers do with large ones. */
function pieces(bytes: Uint8Array<ArrayBuffer>, size: number): File {
  const whole = file(bytes);
  return Object.assign(whole, {
    stream: () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          for (let i = 0; i < bytes.length; i += size) controller.enqueue(bytes.slice(i, i + size));
          controller.close();
        },
      }),
  });
}
