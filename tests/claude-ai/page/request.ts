/** The page's own requests to the API. */
import type * as z from 'zod/mini';

export interface Answer {
  status: number;
  body: unknown;
}

export async function request(path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { 'x-standin-page': '1' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  try {
    const response = await fetch(`/api/${path}`, init);
    const json: unknown = await response.json().catch(() => undefined);
    return { status: response.status, body: json };
  } catch {
    return { status: 0, body: undefined };
  }
}

/** The answer if it came and has the known shape. */
export async function read<T>(path: string, shape: z.ZodMiniType<T>): Promise<T | undefined> {
  const { status, body } = await request(path);
  if (status !== 200) return undefined;
  const parsed = shape.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}
