import type { Get } from '../../claude/api/client';
import { readWorkspace, type WorkspaceReading } from '../../claude/api/read-workspace';
import { judgeStanding, type Standing } from '../../guide/standing';
import { evaluate, type Step } from '../../guide/steps';

export interface Verdict extends WorkspaceReading {
  standing: Standing;
  steps: readonly Step[];
}

/** What the product reads for a tab in this organization, and what follows from it. */
export async function verdictIn(get: Get, organization: string, now: number): Promise<Verdict> {
  const { signal } = new AbortController();
  const question = { get, organization, expected: undefined, now: () => now, signal };
  const read = await readWorkspace(question, () => {});
  const standing = judgeStanding(read.login, organization || undefined, undefined);
  return { ...read, standing, steps: evaluate(standing, read.reading, {}) };
}
