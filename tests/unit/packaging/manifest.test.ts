import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { manifestFor } from '../../../packaging/build/manifest';
import { CHROMIUM_ID, CHROMIUM_KEY } from '../../../packaging/identity';

test('the id that administrators write is the one that Chromium makes of the key', () => {
  const digest = createHash('sha256').update(Buffer.from(CHROMIUM_KEY, 'base64')).digest('hex');
  const letters = [...digest.slice(0, 32)].map((d) => 'abcdefghijklmnop'[Number.parseInt(d, 16)]);
  expect(letters.join('')).toBe(CHROMIUM_ID);
});

test.for(['chrome', 'edge', 'safari', 'firefox'])('%s is asked for nothing more', (browser) => {
  const { permissions, host_permissions, optional_permissions } = manifestFor(browser);
  expect(permissions).toEqual(['storage', 'alarms', 'scripting']);
  expect(host_permissions).toEqual(['https://claude.ai/*']);
  expect(optional_permissions).toEqual(browser === 'safari' ? [] : ['notifications', 'bookmarks']);
});

test('Firefox is told who it is, that nothing is collected, and to show the badge', () => {
  expect(manifestFor('firefox')).toMatchObject({
    browser_specific_settings: {
      gecko: {
        id: expect.stringMatching(/^[\w-]+@[\w-]+$/),
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    action: { default_area: 'navbar' },
  });
  expect(manifestFor('firefox')).not.toHaveProperty('key');
  expect(manifestFor('firefox')).not.toHaveProperty('storage');
});
