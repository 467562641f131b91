import { expect, test } from 'vitest';
import { type Deed, type Told, toldOf } from '../../../guide/deeds';
import type { Standing } from '../../../guide/standing';
import { NO_WATCH } from '../../../guide/watch/watch';
import { acme, NOON, personal } from './examples';

const manager: Standing = { kind: 'manager', organization: acme, role: 'owner' };
const member: Standing = { kind: 'member', organization: acme, role: 'user' };
const wrong: Standing = {
  kind: 'wrong-organization',
  current: personal,
  target: acme,
  role: 'owner',
};
const alone: Standing = { kind: 'personal-only', current: personal };
const signedOut: Standing = { kind: 'signed-out' };

test.each<[string, Deed, Standing | undefined, Told | undefined]>([
  [
    'a hand tick',
    { type: 'mark', step: 'bookmark' },
    manager,
    { type: 'mark', organization: 'acme', step: 'bookmark', mark: { at: NOON, how: 'hand' } },
  ],
  [
    'a tick taken back',
    { type: 'unmark', step: 'notify' },
    manager,
    { type: 'mark', organization: 'acme', step: 'notify' },
  ],
  ['no tick of a member', { type: 'mark', step: 'notify' }, member, undefined],
  [
    'the team was told',
    { type: 'sent', step: 'notify', how: 'mailed' },
    manager,
    { type: 'mark', organization: 'acme', step: 'notify', mark: { at: NOON, how: 'mailed' } },
  ],
  [
    'a message to support is no step',
    { type: 'sent', step: 'balance', how: 'copied' },
    manager,
    undefined,
  ],
  [
    "nor is a member's to the Owner",
    { type: 'sent', step: 'claim', how: 'copied' },
    member,
    undefined,
  ],
  [
    "a member's own words",
    { type: 'write', step: 'claim', cause: 'credits', text: 'Buy some' },
    member,
    { type: 'write', organization: 'acme', step: 'claim', cause: 'credits', text: 'Buy some' },
  ],
  [
    "the guide's words again",
    { type: 'write', step: 'notify' },
    manager,
    { type: 'write', organization: 'acme', step: 'notify', text: undefined },
  ],
  ['words for no workspace', { type: 'write', step: 'claim', text: 'x' }, alone, undefined],
  ['fine here', { type: 'accept-account' }, wrong, { type: 'choose', accept: 'personal' }],
  [
    'fine here without a workspace',
    { type: 'accept-account' },
    alone,
    { type: 'choose', accept: 'personal' },
  ],
  ['nothing is wrong for a manager', { type: 'accept-account' }, manager, undefined],
  ['nobody is signed in', { type: 'accept-account' }, signedOut, undefined],
  [
    'the workspace they look after',
    { type: 'pin', organization: 'acme' },
    wrong,
    { type: 'choose', pin: 'acme' },
  ],
  [
    'another corner, whoever is here',
    { type: 'move', corner: 'top-start' },
    undefined,
    { type: 'choose', corner: 'top-start' },
  ],
  ['small', { type: 'collapse' }, undefined, { type: 'choose', collapsed: true }],
  ['whole again', { type: 'expand' }, undefined, { type: 'choose', collapsed: false }],
  [
    'a way of working',
    { type: 'choose-way', way: 'heavy' },
    manager,
    { type: 'choose', set: { wayOfWorking: 'heavy' } },
  ],
  [
    'to be watched',
    { type: 'watch' },
    manager,
    { type: 'choose', set: { watch: { ...NO_WATCH, on: true } } },
  ],
  ['reminded tomorrow', { type: 'remind' }, manager, { type: 'remind-of-offer' }],
  [
    'a look every Monday',
    { type: 'look-weekly' },
    manager,
    { type: 'look-weekly', on: true, weekday: 1 },
  ],
  ['the money page', { type: 'open-money' }, undefined, { type: 'open-money' }],
  ['nothing is known yet', { type: 'mark', step: 'notify' }, undefined, undefined],
])('%s', (_, deed, standing, told) => {
  expect(toldOf(deed, standing, NOON)).toEqual(told);
});
