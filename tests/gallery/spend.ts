import type { SpendModel } from '../../components/spend/model.ts';
import type { Money } from '../../guide/facts.ts';
import { NO_LISTING } from '../../guide/spend/listing.ts';
import type { MemberSpend } from '../../guide/spend/member-spend.ts';
import { adviseSeats } from '../../guide/spend/seat-advice.ts';

/** Made-up lists and reports, one for each state of "Who spends what". Amounts in dollars. */

const READ_AT = Date.UTC(2026, 10, 25, 14, 3);
const NOW = Date.UTC(2026, 10, 25, 14, 5);

const usd = (dollars: number): Money => ({
  minorUnits: Math.round(dollars * 100),
  exponent: 2,
  currency: 'USD',
});

function listed(amounts: readonly number[]): MemberSpend[] {
  return amounts.map((dollars, i) => ({
    id: `${i}`,
    name: i === 2 ? 'Member 03 of the International Research Cooperative of the North' : nameOf(i),
    spent: usd(dollars),
    limit: null,
  }));
}

function nameOf(i: number): string {
  return i === 5 ? '' : `Member ${`${i + 1}`.padStart(2, '0')}`;
}

const AMOUNTS = [412.6, 168, 121.4, 96.1, 83, 61.5, 52.2, 41, 29.4, 20, 12.5, 7.3, 3.2, 0];
const MEMBERS = listed(AMOUNTS);

/** As far as a report of this much may be summed up; a month back with each. */
function reportOf(month: number, net: number) {
  const [from, to] = [Date.UTC(2026, month, 1), Date.UTC(2026, month + 1, 0)];
  return {
    range: { from, to },
    net: net + 1071.78,
    gross: net + 1402.15,
    byModel: [
      { product: 'Claude Code', model: 'Fable 5', net, gross: net + 330.37 },
      { product: 'Claude Code', model: 'other models', net: 415.2, gross: 415.2 },
      { product: 'Third-party tools', model: '', net: 226.48, gross: 226.48 },
      { product: 'Code Review', model: '', net: 430.1, gross: 430.1 },
    ],
    people: new Map([
      ['m1', { net, gross: net, requests: 900 }],
      ['m2', { net: 0, gross: 0, requests: 0 }],
    ]),
  };
}

const FILES: SpendModel['files'] = {
  report: undefined,
  currency: 'USD',
  lines: undefined,
  seats: [],
  knowsSeats: false,
  billing: 'monthly',
  names: new Map([
    ['m1', 'Member 01'],
    ['m2', 'Member 14'],
  ]),
  faults: [],
};
const SEATS = new Map([
  ['m1', 'standard'],
  ['m2', 'premium'],
] as const);

function model(rest: Partial<SpendModel>): SpendModel {
  return {
    ...NO_LISTING,
    organizationName: 'Acme',
    language: 'en',
    now: NOW,
    asOf: READ_AT,
    total: usd(1293.49),
    query: '',
    copied: undefined,
    files: FILES,
    ...rest,
  };
}

const COMPLETE: Partial<SpendModel> = {
  list: { kind: 'complete' },
  members: MEMBERS,
  people: MEMBERS.length,
  pages: 1,
  readAt: READ_AT,
};

export interface SpendPicture {
  name: string;
  model: SpendModel;
}

const REPORT = { ...FILES, report: reportOf(9, 430.1), knowsSeats: true };

export const SPEND: readonly SpendPicture[] = [
  { name: 'spend-ask', model: model({}) },
  {
    name: 'spend-reading',
    model: model({
      list: { kind: 'reading', page: 3 },
      members: listed(AMOUNTS.slice(0, 6)),
      people: 1184,
      pages: 12,
      readAt: READ_AT,
      files: { ...FILES, lines: 48_210 },
    }),
  },
  {
    name: 'spend-halted',
    model: model({
      list: { kind: 'halted', next: 8, failure: { kind: 'limited', status: 429 } },
      members: listed(AMOUNTS.slice(0, 6)),
      people: 1184,
      pages: 12,
      readAt: READ_AT,
    }),
  },
  { name: 'spend-complete', model: model({ ...COMPLETE, copied: 'message' }) },
  {
    name: 'spend-found',
    model: model({ ...COMPLETE, query: 'nobody', changed: true, unreadable: 2, copied: 'failed' }),
  },
  {
    name: 'spend-nothing',
    model: model({ ...COMPLETE, members: listed(AMOUNTS.map(() => 0)), total: usd(0) }),
  },
  {
    name: 'spend-report',
    model: model({
      ...COMPLETE,
      files: {
        ...REPORT,
        seats: adviseSeats([reportOf(9, 430.1), reportOf(8, 398.4)], SEATS, 'monthly'),
      },
    }),
  },
  {
    name: 'spend-faults',
    model: model({
      files: {
        ...REPORT,
        knowsSeats: false,
        faults: [
          { file: 'members.xlsx', kind: 'unreadable' },
          { file: 'invoice-november.csv', kind: 'unfamiliar', line: 1 },
          { file: 'spend-report.csv', kind: 'skipped', line: 12, count: 3 },
        ],
      },
    }),
  },
  {
    name: 'spend-one-month',
    model: model({
      ...COMPLETE,
      files: { ...REPORT, seats: adviseSeats([reportOf(9, 430.1)], SEATS, 'monthly') },
    }),
  },
];
