import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemberList, type MemberList } from '../../../entrypoints/money/member-list';

/** Answers wait until they are given. */
let waiting: { page: number; give: (response: Response) => void }[];
let list: MemberList;
let closing: AbortController;

const members = (page: number, pages = 3) =>
  Response.json({
    items: [{ account_uuid: `u${page}`, account_name: `M ${page}`, used_credits: 100 * page }],
    total: pages,
    total_pages: pages,
  });
/** Answers the question that is open. */
async function answer(response: (page: number) => Response): Promise<void> {
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  const [asked] = waiting.splice(0);
  asked?.give(response(asked.page));
}
const names = () => list.now().members.map(({ name }) => name);

beforeEach(() => {
  waiting = [];
  closing = new AbortController();
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    const page = Number(/[?]page=(\d+)/.exec(address)?.[1]);
    return new Promise<Response>((give, fail) => {
      waiting.push({ page, give });
      signal.addEventListener('abort', () => fail(signal.reason));
    });
  });
  list = createMemberList(() => {}, closing.signal);
  return () => vi.unstubAllGlobals();
});

describe('the list of members', () => {
  test('is read once, however often it is asked for meanwhile', async () => {
    list.read('read', 'acme');
    list.read('read', 'acme');
    for (const _ of [1, 2, 3]) await answer(members);
    await vi.waitFor(() => expect(list.now().list.kind).toBe('complete'));
    expect(names()).toEqual(['M 3', 'M 2', 'M 1']);
    expect(waiting).toEqual([]);
  });

  test('goes on where it was cancelled', async () => {
    list.read('read', 'acme');
    await answer(members);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    list.cancel();
    await vi.waitFor(() => expect(list.now().list).toMatchObject({ kind: 'halted', next: 2 }));
    waiting = [];
    list.read('resume', 'acme');
    await answer(members);
    await answer(members);
    await vi.waitFor(() => expect(list.now().list.kind).toBe('complete'));
    expect(names()).toEqual(['M 3', 'M 2', 'M 1']);
  });

  test('keeps what it has where claude.ai does not go on, and nothing else resumes it', async () => {
    list.read('resume', 'acme');
    expect(waiting).toEqual([]);
    list.read('read', 'acme');
    await answer(members);
    await answer(() => new Response('{}', { status: 429 }));
    await vi.waitFor(() => expect(list.now().list).toMatchObject({ kind: 'halted', next: 2 }));
    expect(names()).toEqual(['M 1']);
    list.stop();
    list.read('resume', 'acme');
    expect(list.now().list.kind).toBe('stopped');
  });

  test('forgotten while it is read, nothing of it comes back', async () => {
    list.read('read', 'acme');
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    list.forget();
    waiting = [];
    list.read('read', 'beta');
    await answer((page) => members(page, 1));
    await vi.waitFor(() => expect(list.now().list.kind).toBe('complete'));
    expect(names()).toEqual(['M 1']);
  });
});
