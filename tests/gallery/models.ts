import { apiCredit } from '../../claude/offers/api-credit.ts';
import { CAMPAIGNS } from '../../claude/offers/index.ts';
import type { GuideModel, Pointing, Quotes } from '../../components/model.ts';
import type { OptionsModel } from '../../components/options/model.ts';
import type { ApiCredit } from '../../guide/api-credit.ts';
import type { Fact, Money } from '../../guide/facts.ts';
import type { Marks } from '../../guide/marks.ts';
import type { Organization } from '../../guide/organization.ts';
import type { Reading } from '../../guide/reading.ts';
import { asLastKnown, withStaleness } from '../../guide/staleness.ts';
import type { Standing } from '../../guide/standing.ts';
import { evaluate } from '../../guide/steps/index.ts';
import { judgeToday } from '../../guide/today.ts';
import { NO_WATCH } from '../../guide/watch/watch.ts';

/** Made-up models, one for each state that the guide can show. */

const NOW = Date.UTC(2026, 10, 5, 14, 5);
const READ_AT = Date.UTC(2026, 10, 5, 14, 3);

const QUOTES: Quotes = {
  claim: 'Claim your credit',
  autoReload: 'Auto-reload',
  adjustLimit: 'Adjust limit',
  currentBalance: 'Current balance',
  turnOn: 'Turn on usage credits',
  buy: 'Buy usage credits',
  members: 'Members',
  organizationSettings: 'Organization settings',
  usage: 'Usage',
  billing: 'Billing',
  personal: 'Personal',
  settings: 'Settings',
  request: 'Request usage credits',
};

const ACME: Organization = { id: 'acme', name: 'Acme', kind: 'team' };
const BETA: Organization = { id: 'beta', name: 'Beta', kind: 'enterprise' };
const PERSONAL: Organization = { id: 'me', name: '', kind: 'personal', plan: 'max' };
const MANAGER: Standing = { kind: 'manager', organization: ACME, role: 'owner' };

const usd = (dollars: number): Money => ({
  minorUnits: dollars * 100,
  exponent: 2,
  currency: 'USD',
});
const fact = <T>(value: T): Fact<T> => ({ value, source: 'api', at: READ_AT });

const UNCLAIMED: Reading = {
  organizationId: 'acme',
  offer: fact({
    state: 'claimable',
    amount: usd(200),
    campaign: 'starter-2026-04',
    expiresAt: Date.UTC(2026, 11, 4),
  }),
  balance: fact(usd(0)),
  autoReload: fact({ on: false }),
  spendCap: fact({ limit: null }),
  creditsOn: fact(false),
  teamSize: fact(14),
  failures: {},
};
const CLAIMED: Reading = {
  ...UNCLAIMED,
  offer: fact({ state: 'claimed', amount: usd(200) }),
  balance: fact(usd(200)),
  creditsOn: fact(true),
};
const OFFERLESS: Reading = { ...UNCLAIMED, offer: fact({ state: 'none' }) };
const RELOADING: Reading = {
  ...CLAIMED,
  autoReload: fact({ on: true, threshold: usd(25), reloadTo: usd(125) }),
};
const CAPPED: Reading = { ...RELOADING, spendCap: fact({ limit: usd(1500), used: usd(210) }) };
const TOLD: Marks = { notify: { at: Date.UTC(2026, 10, 3, 9), how: 'hand' } };
const ALL: Marks = { ...TOLD, bookmark: { at: Date.UTC(2026, 10, 4, 9), how: 'bookmarked' } };

const ALONE: Standing = {
  kind: 'manager',
  organization: { ...ACME, singleSeat: true },
  role: 'owner',
};

export interface Picture {
  name: string;
  model: GuideModel;
  pointing?: Pointing;
  /** What the popup offers to look after. */
  workspaces?: readonly Organization[];
}

function picture(
  name: string,
  standing: Standing,
  reading?: Reading,
  {
    marks = {},
    pointing,
    ...rest
  }: Partial<GuideModel> & { marks?: Marks; pointing?: Pointing } = {},
): Picture {
  const now = rest.now ?? NOW;
  const accepted = rest.accepted ?? false;
  const steps = withStaleness(evaluate(standing, reading, marks), now);
  const { outlook } = rest;
  return {
    name,
    model: {
      standing,
      steps,
      reading,
      today: judgeToday({ standing, steps, reading, accepted, threshold: 25, outlook, now }),
      accepted,
      quotes: QUOTES,
      campaigns: CAMPAIGNS,
      language: 'en',
      now: NOW,
      readAt: READ_AT,
      canBookmark: true,
      ...rest,
    },
    ...(pointing && { pointing }),
  };
}

/** What is remembered, while claude.ai does not answer. */
function recalled(name: string, standing: Standing, reading?: Reading): Picture {
  const { model } = picture(name, standing, reading, { notice: 'waiting' });
  return { name, model: { ...model, steps: asLastKnown(model.steps, READ_AT) } };
}

export const OPTIONS: OptionsModel = {
  organizations: [ACME, PERSONAL],
  settings: { pinned: 'acme', ownerContact: 'it-billing@acme.example', wayOfWorking: 'moderate' },
  byCompany: { pinned: 'enforced', ownerContact: 'default' },
  policy: {
    held: [
      { key: 'workspace', mode: 'enforced', value: '{"id":"acme"}' },
      { key: 'ownerContact', mode: 'default', value: '"it-billing@acme.example"' },
    ],
    broken: [
      { path: 'weeklyLook.weekday', value: '9', unknown: false },
      { path: 'autoReload.threshold', unknown: false },
      { path: 'colour', value: '"red"', unknown: true },
    ],
  },
  teamSize: 14,
  currency: 'USD',
  accepted: [{ organization: 'me', at: READ_AT }],
  unreadable: 0,
  newer: 0,
  canRead: true,
  isFull: false,
  isNotSaved: false,
  language: 'en',
  erased: false,
  daily: {
    watch: { ...NO_WATCH, on: true },
    next: Date.UTC(2026, 10, 4, 13),
    waiting: false,
    notifications: true,
    refused: false,
    language: 'en',
  },
  weekly: {
    on: true,
    isFixed: false,
    weekday: 1,
    next: Date.UTC(2026, 10, 9, 9),
    bookmarked: false,
    notifications: false,
    canNotify: true,
    canBookmark: true,
    language: 'en',
  },
};

const WRONG: Standing = {
  kind: 'wrong-organization',
  current: PERSONAL,
  target: ACME,
  role: 'owner',
};
const member = (role: string, name = ACME.name): Standing => ({
  kind: 'member',
  organization: { ...ACME, name },
  role,
});
const REPORT =
  'guide 0.1.0 · page admin-usage\nclaim: not found (3 ways tried)\nswitch: found · meter: not found';
const LONG = 'Møller, Sønner & Datter International Research Cooperative of the North';

const API_CREDIT: ApiCredit = {
  campaign: apiCredit,
  worth: 440,
  status: 'todo',
  reason: 'unlinked',
  evidence: 'none',
};

export const PICTURES: readonly Picture[] = [
  picture('claim', MANAGER, UNCLAIMED),
  picture('claim-pointing', MANAGER, UNCLAIMED, { pointing: { step: 'claim', state: 'pointing' } }),
  picture('claim-looking', MANAGER, UNCLAIMED, { pointing: { step: 'claim', state: 'looking' } }),
  picture('claim-lost', MANAGER, UNCLAIMED, { pointing: { step: 'claim', state: 'lost' } }),
  picture('changed', MANAGER, UNCLAIMED, { report: REPORT, copied: 'report' }),
  picture('high-demand', MANAGER, {
    ...UNCLAIMED,
    offer: fact({ state: 'high-demand', amount: usd(200) }),
  }),
  picture('card-first', MANAGER, {
    ...UNCLAIMED,
    offer: fact({
      state: 'claimable',
      amount: usd(1200),
      needsPayment: true,
      campaign: 'launch-2026-07',
    }),
  }),
  picture(
    'launch',
    MANAGER,
    {
      ...UNCLAIMED,
      offer: {
        value: { state: 'claimable', campaign: 'launch-2026-07' },
        source: 'page',
        at: READ_AT,
      },
      seats: fact({ standard: 12, premium: 2 }),
    },
    { card: { button: 'Claim free credits', says: [] } },
  ),
  picture(
    'unfamiliar',
    MANAGER,
    { ...OFFERLESS, unfamiliar: 'offer' },
    {
      card: {
        button: 'Get it now',
        says: ['Year-end thanks: $300 in usage credits', 'For every Team. Until Dec 31.'],
        terms: 'https://support.claude.com/en/articles/18000000-year-end',
      },
    },
  ),
  picture(
    'unfamiliar-pointing',
    MANAGER,
    { ...OFFERLESS, unfamiliar: 'offer' },
    {
      pointing: { step: 'claim', state: 'pointing' },
    },
  ),
  picture('also-yours', MANAGER, OFFERLESS, { apiCredit: API_CREDIT }),
  picture('also-linked', MANAGER, OFFERLESS, {
    apiCredit: { ...API_CREDIT, status: 'done', reason: 'linked', evidence: 'you', at: READ_AT },
  }),
  picture('billing', MANAGER, OFFERLESS, {
    apiCredit: { ...API_CREDIT, worth: undefined },
    switched: true,
    onBilling: true,
    pointing: { step: 'api-credit', state: 'pointing' },
  }),
  picture('hint', MANAGER, { ...OFFERLESS, unfamiliar: 'hint' }),
  picture('stale-page', MANAGER, CLAIMED, { notice: 'stale-page' }),
  picture('offerless', MANAGER, OFFERLESS),
  picture('one-click', MANAGER, { ...OFFERLESS, creditsOn: fact(true) }),
  picture('buying', MANAGER, UNCLAIMED, { notice: 'not-claim' }),
  picture('credits-off', MANAGER, { ...CLAIMED, creditsOn: fact(false) }, { notice: 'not-saved' }),
  picture('reload', MANAGER, CLAIMED, { marks: TOLD }),
  picture('reload-failed', MANAGER, {
    ...CLAIMED,
    balance: fact(usd(20)),
    autoReload: fact({ on: false, disabledReason: 'card_declined' }),
  }),
  picture('reload-declined', MANAGER, {
    ...CLAIMED,
    autoReload: fact({ on: false, paymentFailed: true }),
  }),
  picture('offerless-balance', MANAGER, { ...CLAIMED, offer: fact({ state: 'none' }) }),
  picture('cap', MANAGER, RELOADING, { marks: TOLD }),
  picture('spent', MANAGER, {
    ...CAPPED,
    balance: fact(usd(0)),
    spendCap: fact({ limit: usd(200), used: usd(200) }),
  }),
  picture('empty', MANAGER, { ...CAPPED, balance: fact(usd(0)) }),
  picture('due', MANAGER, CAPPED, { due: ['weekly'] }),
  picture('worst', MANAGER, {
    ...CLAIMED,
    spendCap: fact({ limit: usd(1500), used: usd(210) }),
  }),
  picture('notify', MANAGER, CAPPED, { copied: 'notify' }),
  picture('sent', MANAGER, CAPPED, {
    marks: { notify: { at: READ_AT, how: 'copied' } },
  }),
  picture('just-copied', MANAGER, CAPPED, {
    marks: { notify: { at: READ_AT, how: 'copied' } },
    copied: 'notify',
  }),
  picture('declined', MANAGER, CLAIMED, {
    marks: {
      ...TOLD,
      'auto-reload': { at: READ_AT, how: 'declined' },
      'spend-cap': { at: READ_AT, how: 'declined' },
    },
  }),
  picture('old', MANAGER, CLAIMED, { marks: TOLD, now: READ_AT + 21 * 86_400_000 }),
  picture('nearly-empty', MANAGER, { ...CLAIMED, balance: fact(usd(6.4)) }, { marks: TOLD }),
  picture(
    'nearly-empty-by-hand',
    MANAGER,
    { ...CLAIMED, balance: fact(usd(6.4)) },
    {
      marks: { ...TOLD, 'auto-reload': { at: READ_AT, how: 'declined' } },
    },
  ),
  picture('few-days', MANAGER, CLAIMED, {
    marks: ALL,
    outlook: { daysLeft: 2, daysLeftAtMost: 4, emptyAt: NOW + 2 * 86_400_000 },
  }),
  picture('cap-near', MANAGER, {
    ...RELOADING,
    spendCap: fact({ limit: usd(2000), used: usd(1810) }),
  }),
  picture(
    'cap-forecast',
    MANAGER,
    { ...RELOADING, spendCap: fact({ limit: usd(2000), used: usd(1310) }) },
    { marks: ALL, outlook: { limitAt: Date.UTC(2026, 10, 27, 12) } },
  ),
  picture(
    'well',
    MANAGER,
    { ...CAPPED, balance: fact(usd(640.2)), autoReload: fact({ on: false }) },
    {
      marks: { ...ALL, 'auto-reload': { at: READ_AT, how: 'declined' } },
      outlook: { daysLeft: 9, daysLeftAtMost: 12, emptyAt: NOW + 12 * 86_400_000 },
      settings: { weeklyLook: { on: true, weekday: 1 } },
    },
  ),
  picture(
    'arrears-well',
    { kind: 'manager', organization: { ...ACME, billedInArrears: true }, role: 'owner' },
    { ...CAPPED, spendCap: fact({ limit: usd(3000), used: usd(1310) }) },
    { marks: ALL },
  ),
  picture('expiring', MANAGER, CAPPED, {
    marks: ALL,
    outlook: { unused: { amount: usd(60), endsAt: NOW + 5 * 86_400_000 } },
  }),
  picture('reloading-well', MANAGER, CAPPED, {
    marks: ALL,
    outlook: { charges: usd(300), emptyAt: undefined },
  }),
  picture('offer-beside', MANAGER, { ...UNCLAIMED, balance: fact(usd(80)), creditsOn: fact(true) }),
  picture('bookmark', MANAGER, CAPPED, { marks: TOLD }),
  picture('all-done', MANAGER, CAPPED, { marks: ALL }),
  picture('unread', MANAGER, {
    organizationId: 'acme',
    failures: {
      offer: { kind: 'limited', status: 429 },
      balance: { kind: 'unreadable' },
      autoReload: { kind: 'unreachable', status: 503 },
    },
  }),
  picture(
    'enterprise',
    {
      kind: 'manager',
      organization: { ...ACME, name: LONG, kind: 'enterprise', billedInArrears: true },
      role: 'custom-finance',
    },
    UNCLAIMED,
  ),
  picture('wrong-account', WRONG),
  picture('wrong-looking', WRONG, undefined, { pointing: { step: 'account', state: 'looking' } }),
  picture('wrong-pointing', WRONG, undefined, {
    pointing: { step: 'account', state: 'pointing', stage: 'menu' },
  }),
  picture('wrong-accepted', WRONG, undefined, { accepted: true }),
  picture('wrong-workspace', { ...WRONG, current: { ...ACME, id: 'long', name: LONG } }),
  { ...picture('several', MANAGER, CLAIMED), workspaces: [ACME, BETA] },
  {
    ...picture('pinned', MANAGER, CLAIMED, { settings: { pinned: 'acme' } }),
    workspaces: [ACME],
  },
  picture('missing', MANAGER, CLAIMED, { missing: 'Beta' }),
  picture('personal-missing', { kind: 'personal-only', current: PERSONAL }, undefined, {
    missing: 'Acme',
  }),
  picture('personal-silenced', { kind: 'personal-only', current: PERSONAL }, undefined, {
    accepted: true,
    settings: { personalSilence: true },
  }),
  picture('member-contact', member('user'), undefined, {
    settings: { ownerContact: 'it-billing@acme.example' },
  }),
  picture('reload-company', MANAGER, CLAIMED, {
    settings: { reload: { threshold: 40, reloadTo: 240 } },
  }),
  picture('reload-measured', MANAGER, CLAIMED, {
    marks: TOLD,
    measured: { perDay: 71, perMonth: 1540 },
  }),
  picture('cap-measured', MANAGER, RELOADING, {
    marks: TOLD,
    measured: { perDay: 71, perMonth: 1540 },
  }),
  picture('cap-way', MANAGER, RELOADING, { settings: { wayOfWorking: 'heavy', teamSize: 20 } }),
  picture('personal-only', { kind: 'personal-only', current: PERSONAL }),
  picture('member', member('user'), { organizationId: ACME.id, obstacle: fact(''), failures: {} }),
  picture('member-seat', {
    kind: 'wrong-organization',
    current: PERSONAL,
    target: ACME,
    role: 'user',
  }),
  picture('member-admin', member('membership_admin'), undefined, { copied: 'claim' }),
  picture('signed-out', { kind: 'signed-out' }),
  picture('unknown-login', {
    kind: 'unknown',
    why: 'login',
    failure: { kind: 'limited', status: 429 },
  }),
  picture('truth-conflict', MANAGER, {
    ...CLAIMED,
    promotions: fact([{ remaining: usd(200), expiresAt: Date.UTC(2027, 1, 3) }]),
    balance: undefined,
    spendCap: undefined,
    conflicts: {
      said: { balance: usd(200), spendCap: { limit: null } },
      shown: { balance: usd(150), spendCap: { limit: usd(500) } },
    },
  }),
  picture('truth-page', MANAGER, {
    ...CLAIMED,
    balance: { value: usd(200), source: 'page', at: READ_AT },
    autoReload: { value: { on: false }, source: 'page', at: READ_AT },
  }),
  picture('truth-unfamiliar', MANAGER, { ...OFFERLESS, unfamiliar: 'offer' }),
  picture('truth-nothing', MANAGER, {
    ...RELOADING,
    spendCap: fact({ limit: usd(0) }),
    obstacle: fact('org_spend_cap_reached'),
  }),
  picture('new-reason', MANAGER, { ...CAPPED, obstacle: fact('a_reason_of_tomorrow') }),
  picture('truth-member', member('user'), {
    organizationId: 'acme',
    obstacle: fact('org_level_disabled_until'),
    failures: {},
  }),
  // What a member asks an Owner for follows what is in the way.
  ...(
    [
      ['member-out', 'out_of_credits'],
      ['member-own', 'org_spend_cap_reached'],
      ['member-cap', 'org_level_disabled_until'],
      ['member-disabled', 'member_level_disabled'],
      ['member-zero', 'seat_tier_zero_credit_limit'],
      ['member-service', 'org_service_level_disabled'],
      ['member-unread', 'fetch_error'],
      ['member-new-reason', 'a_reason_of_tomorrow'],
    ] as const
  ).map(([name, reason]) =>
    picture(name, member('user'), {
      organizationId: ACME.id,
      obstacle: fact(reason),
      failures: {},
    }),
  ),
  picture('member-long', member('user', LONG), {
    organizationId: ACME.id,
    obstacle: fact(''),
    failures: {},
  }),
  picture('blocked-own', member('user'), {
    organizationId: 'acme',
    obstacle: fact(''),
    ownCap: fact({ limit: usd(400), used: usd(400.07) }),
    failures: {},
  }),
  picture('blocked-zero', member('user'), {
    organizationId: 'acme',
    obstacle: fact('member_zero_credit_limit'),
    failures: {},
  }),
  picture('truth-which', { kind: 'unknown', why: 'organization' }, undefined, {
    organizations: [PERSONAL, ACME, { ...ACME, id: 'long', name: LONG }],
  }),
  picture('waiting', { kind: 'unknown', why: 'waiting' }),
  recalled('waiting-recalled', MANAGER, CLAIMED),
  recalled('waiting-wrong', WRONG),
  picture('kept', MANAGER, CLAIMED, { marks: TOLD, notice: 'kept' }),
  picture('alone-switched', ALONE, UNCLAIMED, { switched: true }),
  picture('alone-lost', ALONE, UNCLAIMED, { pointing: { step: 'claim', state: 'lost' } }),
  picture('unknown-rights', { kind: 'unknown', why: 'rights', organization: ACME }),
];
