import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AUTO_RELOAD_DIALOG,
  ORGANIZATION_USAGE,
  organizationIn,
  placeOf,
} from '../../../claude/addresses';

describe('placeOf', () => {
  test.each([
    ['/admin-settings/usage', 'organization-usage'],
    ['/admin-settings/usage/', 'organization-usage'],
    ['/admin-settings/usage?open_auto_reload=true', 'organization-usage'],
    ['/admin-settings/usage#settings/usage', 'organization-usage'],
    ['/settings/usage', 'personal-usage'],
    ['/settings/usage/', 'personal-usage'],
    ['/settings/usage?from=email#top', 'personal-usage'],
    ['/new#settings/usage', 'personal-usage'],
    ['/chat/3f0e#settings/usage', 'personal-usage'],
    ['/', 'other'],
    ['/new', 'other'],
    ['/new#settings', 'other'],
    ['/new#settings/usage-history', 'other'],
    ['/settings', 'other'],
    ['/settings/billing', 'other'],
    ['/settings/usage/history', 'other'],
    ['/admin-settings/billing', 'other'],
    ['/admin-settings/members', 'other'],
    ['/chat/admin-settings/usage', 'other'],
    ['/new?next=/admin-settings/usage', 'other'],
  ])('%s is %s', (address, place) => {
    expect(placeOf(new URL(address, 'https://claude.ai'))).toBe(place);
  });

  test("the guide's own links lead to the organization's page", () => {
    expect(placeOf(new URL(ORGANIZATION_USAGE))).toBe('organization-usage');
    expect(placeOf(new URL(AUTO_RELOAD_DIALOG))).toBe('organization-usage');
    expect(new URL(AUTO_RELOAD_DIALOG).searchParams.get('open_auto_reload')).toBe('true');
  });
});

describe('organizationIn', () => {
  const ID = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
  test.each([
    ['alone', `lastActiveOrg=${ID}`, ID],
    ['first', `lastActiveOrg=${ID}; theme=dark`, ID],
    ['in the middle', `theme=dark; lastActiveOrg=${ID}; a=b`, ID],
    ['in quotes', `theme=dark; lastActiveOrg="${ID}"`, ID],
    ['last', `theme=dark; lastActiveOrg=${ID}`, ID],
    ['missing', 'theme=dark', ''],
    ['no cookie', '', ''],
    ['empty', 'lastActiveOrg=; theme=dark', ''],
    ['a name that ends like it', `notlastActiveOrg=${ID}`, ''],
    ['a name that begins like it', `lastActiveOrgName=${ID}`, ''],
    ['inside a value', `next=lastActiveOrg=${ID}`, ''],
  ])('%s', (_, cookies, organization) => {
    expect(organizationIn(cookies)).toBe(organization);
  });

  test('finds any id among any cookies', () => {
    const cookie = fc
      .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[\w.%-]{0,12}$/))
      .map(([name, value]) => `${name}=${value}`);
    fc.assert(
      fc.property(fc.array(cookie), fc.uuid(), fc.array(cookie), (before, id, after) => {
        const cookies = [...before, `lastActiveOrg=${id}`, ...after].join('; ');
        expect(organizationIn(cookies)).toBe(id);
      }),
    );
  });
});
