import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { reviewersEnvironment } from '../../../packaging/rebuild';

test('sources are rebuilt as by a stranger: with what builds, and with none of our own', () => {
  const own = {
    NODE_ENV: 'production',
    npm_config_omit: 'dev',
    NODE_OPTIONS: '--import=x',
    HOME: '/home/a',
    PATH: ['/project/node_modules/.bin', '/usr/bin', '/bin'].join(delimiter),
  };
  expect(reviewersEnvironment(own)).toEqual({
    HOME: '/home/a',
    PATH: ['/usr/bin', '/bin'].join(delimiter),
  });
});
