import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const CHECK = resolve(import.meta.dirname, '../../../packaging/own-node.cjs');

/** What an install by this npm says, and whether it goes on. */
function install(agent: string): { said: string; goesOn: boolean } {
  const { status, stderr } = spawnSync(process.execPath, [CHECK], {
    encoding: 'utf8',
    env: { npm_config_user_agent: agent },
  });
  return { said: stderr.trim(), goesOn: status === 0 };
}

test.for(['npm/9.9.4 node/v18.20.8 linux x64', 'npm/6.14.18 node/v14.21.3 darwin x64'])(
  'an npm on an older Node is told which one is needed: %s',
  (agent) => {
    const { said, goesOn } = install(agent);
    expect(said).toContain('needs Node 20 or newer');
    expect(said).toContain(`Node ${/v([\d.]+)/.exec(agent)?.[1]} here`);
    expect(said.split('\n')).toHaveLength(1);
    expect(goesOn).toBe(false);
  },
);

test.for(['npm/10.9.0 node/v20.20.2 linux x64', 'npm/11.6.0 node/v24.1.0 win32 x64', 'yarn'])(
  'nothing is said where it will do: %s',
  (agent) => {
    expect(install(agent)).toEqual({ said: '', goesOn: true });
  },
);

test('a file is run on the Node of the project, and its end is the end', () => {
  const program = 'console.log(process.version); process.exit(7)';
  const { status, stdout } = spawnSync(process.execPath, [CHECK, '-e', program], {
    encoding: 'utf8',
    env: {},
  });
  expect(status).toBe(7);
  expect(stdout.trim()).toBe(process.version);
});
