import { expect, test } from 'vitest';
import { startClaudeAi } from '../../claude-ai/server.ts';

test('a stand-in that finds its port taken takes another', async () => {
  const first = await startClaudeAi();
  const second = await startClaudeAi({}, first.port);
  expect(second.port).not.toBe(first.port);
  expect(second.spki).not.toBe(first.spki);
  await Promise.all([first.close(), second.close()]);
});
