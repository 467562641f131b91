import { createReader, type Get, newRequestLimits } from '../../claude/api/client';
import type { Outcome } from '../../claude/api/result';
import { api } from '../claude-ai/api.ts';
import { buildWorld } from '../claude-ai/personas.ts';
import { defaults, type Persona } from '../claude-ai/settings.ts';
import type { World } from '../claude-ai/world.ts';

export interface StandIn {
  world: World;
  /** The guide's own reader, whose requests the stand-in's API answers, without a browser. */
  get: Get;
  /** What it was answered with, by path. */
  answers: Map<string, Outcome<unknown>>;
}

/** @param alter changes an answer's body before the guide reads it. */
export function standIn(
  persona: Persona,
  now: number,
  alter: (path: string, body: unknown) => unknown = (_, body) => body,
): StandIn {
  const world = buildWorld(persona);
  const settings = { ...defaults, persona, latencyMS: 0 };
  const routes = api({ settings, requests: [], world: () => world, session: () => 'session' });
  const answers = new Map<string, Outcome<unknown>>();
  const { signal } = new AbortController();
  const reader = createReader({
    limits: newRequestLimits(signal),
    fetch: async (address) => {
      const path = String(address).replace('https://claude.ai/api', '');
      const answer = await routes.request(path, { headers: { cookie: 'sessionKey=session' } });
      if (!answer.ok) return answer;
      const { status, headers } = answer;
      return new Response(JSON.stringify(alter(path, await answer.json())), { status, headers });
    },
    now: () => now,
    clock: () => now,
    sleep: async () => {},
    signal,
  });
  const get: Get = async (path) => {
    const outcome = await reader.get(path);
    answers.set(path, outcome);
    return outcome;
  };
  return { world, get, answers };
}
