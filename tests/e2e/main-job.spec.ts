import { walk } from '../demo/walk.ts';
import { expect, test } from './fixtures.ts';

test.use({ world: { persona: 'personal-and-team' } });

test('an owner goes from the wrong account to a finished checklist', async ({
  browserWithGuide,
  page,
  site,
}) => {
  const scenes: string[] = [];
  await walk(browserWithGuide, page, async (name) => {
    scenes.push(name);
  });
  expect(scenes).toHaveLength(12);
  const ours = site.requests.filter((request) => request.from === 'other');
  expect(new Set(ours.map((request) => request.method))).toEqual(new Set(['GET']));
});
