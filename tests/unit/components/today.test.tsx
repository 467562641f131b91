import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { diagnose } from '../../../claude/messages/diagnose';
import { Popup } from '../../../components/panel/Popup';
import { type Badge, chooseBadge } from '../../../guide/badge';
import type { TodayName } from '../../../guide/today';
import { PICTURES } from '../../gallery/models';
import { openPage } from '../claude/dom';

vi.mock('#i18n', () => import('./texts'));

const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

interface Row {
  picture: string;
  today: TodayName;
  says: readonly string[];
  /** Its words and its act; filled, if nothing else is said. */
  button: readonly [words: string, action: string, look?: 'plain'];
  badge: Badge['text'];
}

/** Each kind of day: its sentence, one line more at most, its one button, and the toolbar's badge. */
const DAYS: readonly Row[] = [
  {
    picture: 'wrong-account',
    today: 'wrong-account',
    says: [
      'Wrong account',
      'You are in Personal (Max). The credit belongs to Acme (Team).',
      'What you claim or buy on this page stays with Personal. It does not help Acme.',
    ],
    button: ['Show me how to switch', 'show'],
    badge: '!',
  },
  {
    picture: 'member-zero',
    today: 'member',
    says: ['Your kind of seat in Acme has a spend limit of zero.'],
    button: ['Copy message', 'copy'],
    badge: '',
  },
  {
    picture: 'member-seat',
    today: 'member',
    says: ['Acme’s Owner claims it; here is the message'],
    button: ['Copy message', 'copy'],
    badge: '',
  },
  {
    picture: 'unread',
    today: 'unreadable',
    says: ['claude.ai could not be read.', 'claude.ai did not answer (429).'],
    button: ['Read again', 'read-again'],
    badge: '?',
  },
  {
    picture: 'old',
    today: 'old',
    says: ['$200.00 on Nov 5.', 'Read 3 weeks ago. Today’s is not known.'],
    button: ['Read now', 'read-again'],
    badge: '?',
  },
  {
    picture: 'spent',
    today: 'cap-reached',
    says: [
      'The monthly spend limit is reached.',
      'Everybody is stopped until Dec 1. Raising it comes before buying: what is bought stays blocked.',
    ],
    button: ['Show me “Adjust limit”', 'show'],
    badge: '$',
  },
  {
    picture: 'claim',
    today: 'claim',
    says: ['Claim the $200 credit: the team is blocked until then.'],
    button: ['Show me on claude.ai', 'show'],
    badge: '6',
  },
  {
    picture: 'card-first',
    today: 'claim',
    says: ['Add a card, then claim $1,200.'],
    button: ['Show me on claude.ai', 'show'],
    badge: '6',
  },
  {
    picture: 'high-demand',
    today: 'reserved',
    says: ['Nothing to click today: $200 are reserved for Acme.'],
    button: ['Remind me tomorrow', 'remind'],
    badge: '6',
  },
  {
    picture: 'offerless',
    today: 'no-offer',
    says: ['No free credit is open for Acme.', 'Two clicks unblock the team.'],
    button: ['Show me a', 'show'],
    badge: '5',
  },
  {
    picture: 'reload-declined',
    today: 'reload-failed',
    says: ['Auto‑reload stopped: the card failed. $200 left.'],
    button: ['Show me on claude.ai', 'show'],
    badge: '$',
  },
  {
    picture: 'nearly-empty',
    today: 'nearly-empty',
    says: [
      '$6.40 left, auto‑reload is off: buy, or turn on auto‑reload.',
      'Auto‑reload would charge $118.60 at once, then about $100 each time.',
    ],
    button: ['Show me on claude.ai', 'show'],
    badge: '$',
  },
  {
    picture: 'nearly-empty-by-hand',
    today: 'nearly-empty',
    says: ['$6.40 left: buy usage credits.'],
    button: ['Show me on claude.ai', 'show'],
    badge: '$',
  },
  {
    picture: 'few-days',
    today: 'few-days',
    says: ['$200 left, about 2 working days.', 'Empty about Sat, Nov 7.'],
    button: ['Show me “Buy usage credits”', 'show'],
    badge: '$',
  },
  {
    picture: 'cap-near',
    today: 'cap-near',
    says: ['$1,810 of $2,000 spent.', 'At the limit everybody stops until Dec 1.'],
    button: ['Show me “Adjust limit”', 'show'],
    badge: '$',
  },
  {
    picture: 'cap-forecast',
    today: 'cap-near',
    says: [
      '$1,310 of $2,000 spent.',
      'Reached about Fri, Nov 27; then everybody stops until Dec 1.',
    ],
    button: ['Show me “Adjust limit”', 'show'],
    badge: '$',
  },
  {
    picture: 'offer-beside',
    today: 'offer',
    says: ['$200 wait to be claimed, until Dec 4.'],
    button: ['Show me on claude.ai', 'show'],
    badge: '5',
  },
  {
    picture: 'unfamiliar',
    today: 'offer',
    says: ['claude.ai shows an offer that this guide does not know.'],
    button: ['Show me on claude.ai', 'show'],
    badge: '6',
  },
  {
    picture: 'expiring',
    today: 'expiring',
    says: ['About $60 of credit end unused on Nov 10.'],
    button: ['Open the money page', 'open-money'],
    badge: '',
  },
  {
    picture: 'several',
    today: 'step',
    says: ['Claimed. Your team is unblocked: tell it now'],
    button: ['Copy message', 'copy'],
    badge: '4',
  },
  {
    picture: 'cap',
    today: 'step',
    says: ['Next: Set a monthly spend limit'],
    button: ['Show me on claude.ai', 'show'],
    badge: '2',
  },
  {
    picture: 'all-done',
    today: 'nothing',
    says: ['$200 left.', 'Nothing to do today.'],
    button: ['Open the money page', 'open-money', 'plain'],
    badge: '',
  },
  {
    picture: 'well',
    today: 'nothing',
    says: ['$640 left, about 9 working days.', 'Nothing to do today; next look Mon, Nov 9.'],
    button: ['Open the money page', 'open-money', 'plain'],
    badge: '',
  },
  {
    picture: 'reloading-well',
    today: 'nothing',
    says: ['Auto‑reload is on: about $300 more until Nov 30.', 'Nothing to do today.'],
    button: ['Open the money page', 'open-money', 'plain'],
    badge: '',
  },
  {
    picture: 'arrears-well',
    today: 'nothing',
    says: ['$1,310 of $3,000 spent.', 'Nothing to do today.'],
    button: ['Open the money page', 'open-money', 'plain'],
    badge: '',
  },
  {
    picture: 'new-reason',
    today: 'nothing',
    says: [
      '$200 left.',
      'Usage credits are blocked in Acme for a reason that this guide does not know.',
    ],
    button: ['Open the usage page', 'open-usage-page', 'plain'],
    badge: '2',
  },
];

test.each([
  ['all-done', 'done'],
  ['arrears-well', 'done'],
  // A tick would say that all is well.
  ['new-reason', 'blocked'],
  ['enterprise', 'blocked'],
])('%s: its mark says %s', (name, mark) => {
  const model = PICTURES.find((one) => one.name === name)?.model;
  if (!model) throw new Error(`There is no picture ${name}.`);
  const { body } = openPage('');
  render(<Popup model={model} workspaces={[]} act={() => {}} diagnose={diagnose} />, body);
  expect(body.querySelector('.today .mark')?.getAttribute('class')).toBe(`mark mark-${mark}`);
});

test('where nothing is next because credits are off, that is said, and not that all is done', () => {
  const model = PICTURES.find((one) => one.name === 'enterprise')?.model;
  if (!model) throw new Error('There is no picture enterprise.');
  const { body } = openPage('');
  render(<Popup model={model} workspaces={[]} act={() => {}} diagnose={diagnose} />, body);
  expect(text(body.querySelector('.today'))).toMatch(
    /^Usage credits are off in Møller, Sønner & Datter .*\.Open the usage page$/,
  );
});

test.each(DAYS)('$picture: $today', ({ picture, today, says, button, badge }) => {
  const shown = PICTURES.find(({ name }) => name === picture);
  if (!shown) throw new Error(`There is no picture ${picture}.`);
  const { model } = shown;
  expect(model.today).toBe(today);

  const { body } = openPage('');
  render(<Popup model={model} workspaces={[]} act={() => {}} diagnose={diagnose} />, body);
  const first = body.querySelector('.today');
  const alarm = body.querySelector('.alarm')?.parentElement;
  const place = first ?? alarm ?? body.querySelector('.middle');
  for (const words of says) expect(text(place)).toContain(words);

  const [words, action, look = 'filled'] = button;
  const act = place?.querySelector(`.button-${look}[data-action="${action}"]`) ?? null;
  expect(text(act)).toBe(words);
  // One act a view: nothing else is filled, in the list neither.
  expect(body.querySelectorAll('.button-filled')).toHaveLength(look === 'filled' ? 1 : 0);
  if (first) {
    // Its mark is the badge's twin, its ground says the same once more; nothing else is said.
    const sign = text(first.querySelector('.mark text'));
    const ground = { $: 'today-care', '?': 'today-wash' }[sign] ?? 'today-paper';
    expect(sign).toBe(badge === '$' || badge === '?' ? badge : '');
    expect(first.className).toBe(`today ${ground}`);
    expect(text(first)).toBe([sign, ...says, words].join(''));
  }

  const { standing, steps, reading, accepted, outlook, now } = model;
  const scene = { standing, steps, reading, accepted, outlook, now, threshold: 25 };
  const tab = { onUsagePage: true, changed: false, workspaceOpen: true };
  expect(chooseBadge({ ...scene, ...tab }).text).toBe(badge);
});
