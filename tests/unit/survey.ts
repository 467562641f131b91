import { readLogin } from '../../claude/api/account';
import type { Get } from '../../claude/api/client';
import { PARTS, readCredit } from '../../claude/api/parts';
import { withRights } from '../../claude/api/rights';
import { readOwnUsage } from '../../claude/api/usage';
import { emptyReading, type Login, type Reading } from '../../guide/reading';
import { findCurrent, judgeStanding, type Standing } from '../../guide/standing';
import { evaluate, type Step } from '../../guide/steps';

export interface Survey {
  login: Login;
  standing: Standing;
  reading: Reading | undefined;
  steps: readonly Step[];
}

/** Who is where, what was read and what follows: the way of a visit, without its timing. */
export async function survey(get: Get, organization: string, now: number): Promise<Survey> {
  const login = await informed(get, await readLogin(get), organization);
  const standing = judgeStanding(login, organization || undefined, undefined);
  const reading = await read(get, standing, () => now);
  return { login, standing, reading, steps: evaluate(standing, reading, {}) };
}

async function informed(get: Get, login: Login, organization: string): Promise<Login> {
  if (login.state !== 'signed-in') return login;
  const here = findCurrent(login.memberships, organization || undefined);
  if (!here) return login;
  const membership = await withRights(get, here);
  return { ...login, memberships: login.memberships.map((m) => (m === here ? membership : m)) };
}

async function read(get: Get, standing: Standing, now: () => number) {
  if (standing.kind === 'member') return readOwnUsage(get, standing.organization.id, now);
  if (standing.kind !== 'manager') return undefined;
  const { organization } = standing;
  return readCredit(get, organization, emptyReading(organization.id), PARTS, now);
}
