import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const pages = globSync(['*.md', 'docs/*.md'], { cwd: ROOT });
const workflows = globSync('.github/workflows/*.yml', { cwd: ROOT });

test('every link and picture of the documents leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)|src="([^"]+)"/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => !existsSync(join(ROOT, dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  );
  expect(pages.length).toBeGreaterThan(8);
  expect(broken).toEqual([]);
});

test('every test that the page on security names exists', () => {
  const named = [...read('docs/security.md').matchAll(/`([\w./-]+\.(?:spec|test)\.ts)`/g)];
  const all = globSync('tests/**/*.ts', { cwd: ROOT });
  const missing = named
    .map((match) => match[1] ?? '')
    .filter((name) => !all.some((file) => file.replaceAll('\\', '/').endsWith(`/${name}`)));
  expect(named.length).toBeGreaterThan(15);
  // A path from the root is found as it stands.
  expect(missing.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
});

test('every script that documents and workflows name exists', () => {
  const named = [...pages, ...workflows].flatMap((file) =>
    [...read(file).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1] ?? ''),
  );
  const missing = named.filter((name) => !(name in manifest.scripts));
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('what the code host runs of others is pinned to a commit', () => {
  const uses = workflows.flatMap((file) =>
    [...read(file).matchAll(/uses: (.+)/g)].map((m) => m[1]),
  );
  expect(uses.length).toBeGreaterThan(5);
  for (const each of uses) expect(each).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});

test('no workflow may write more than it needs, and only the draft of a release writes', () => {
  for (const file of workflows) {
    const text = read(file);
    expect(text, file).toMatch(/^permissions:\n {2}contents: read$/m);
    const writes = text.match(/: write/g)?.length ?? 0;
    expect(writes, file).toBe(file.endsWith('release.yml') ? 1 : 0);
  }
});

test('every change is tested in both browsers and packed, and the messages are looked after weekly', () => {
  const test = read('.github/workflows/test.yml');
  expect(test).toMatch(/^on:\n {2}push:\n {4}branches: \[main\]\n {2}pull_request:$/m);
  // Chromium and Firefox are both in it: tests/run.ts asks for both before its first check.
  expect(test).toContain('run: npm test');
  for (const of of ['npm run zip', 'wxt build -b safari']) expect(test).toContain(of);
  const drift = read('.github/workflows/drift.yml');
  expect(drift).toMatch(/cron: "\d+ \d+ \* \* \d"/);
  expect(drift).toContain('run: npm run drift');
});

test('what is handed from job to job is found: folders with a dot are left out else', () => {
  for (const file of workflows) {
    const uploads = read(file)
      .split(/^ {6}- /m)
      .filter((step) => step.includes('actions/upload-artifact'));
    for (const step of uploads) expect(step, file).toContain('include-hidden-files: true');
    expect(uploads.length, file).toBe(file.endsWith('drift.yml') ? 0 : 1);
  }
});

test('the job that writes runs nothing of the project, and a person lets each submit through', () => {
  const jobs = read('.github/workflows/release.yml').split(/^ {2}(?=\w+:$)/m);
  const job = (name: string) => jobs.find((each) => each.startsWith(`${name}:`)) ?? '';
  expect(job('draft')).toContain('contents: write');
  expect(job('draft')).not.toMatch(/npm|node|checkout/);
  expect(job('submit')).toContain('environment: stores');
  expect(job('submit')).toContain('needs: draft');
  for (const name of ['build', 'draft']) expect(job(name)).not.toContain('secrets.');
});

test('the summary fits the stores in every language', () => {
  for (const file of globSync('locales/*.yml', { cwd: ROOT })) {
    const [, summary = ''] = /^description: (.+)$/m.exec(read(file)) ?? [];
    expect(summary.length, file).toBeGreaterThan(20);
    expect(summary.length, file).toBeLessThanOrEqual(132);
  }
});
