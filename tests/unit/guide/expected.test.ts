import { expect, test } from 'vitest';
import { expectedOn } from '../../../guide/observation/expected';
import type { Expected } from '../../../guide/observation/observation';
import type { Organization } from '../../../guide/organization';
import type { Reading } from '../../../guide/reading';
import { acme, dollars, fact } from './examples';

const withBalance = (units: number): Reading => ({
  organizationId: 'acme',
  failures: {},
  balance: fact(dollars(units)),
});

test.each<[string, Organization | undefined, Reading | undefined, Expected]>([
  ['nobody who manages it', undefined, withBalance(200), 'nothing'],
  ['a Team that has money', acme, withBalance(200), 'balance'],
  ['a Team of which nothing was read yet', acme, undefined, 'balance'],
  ['a Team at $0, whose row may be left out', acme, withBalance(0), 'no-balance'],
  ['billed in arrears', { ...acme, billedInArrears: true }, undefined, 'no-balance'],
])('what the usage page should show: %s', (_, workspace, reading, expected) => {
  expect(expectedOn(workspace, reading)).toBe(expected);
});
