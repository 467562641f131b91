import type { ClaudeAi } from '../claude-ai/server.ts';
import { median, print } from './figures.ts';
import { type Measured, type Pair, withPair } from './pair.ts';

const ROUNDS = 6;
const WARM_UP = 2;
const REST_MS = 1500;

/** The browser's own names of what a page's main thread does, by what it is for; the first that fits. */
const KINDS = {
  'parsing and compiling script': /^V8\.(Parse|PreParse|Compile|CollectSource)|^v8\.compile/,
  'running script':
    /FunctionCall|EvaluateScript|^v8\.|Microtask|^V8\.|RunTask|TimerBase|FireAnimation/,
  style: /[sS]tyle|CSS|RuleSet/,
  layout: /[lL]ayout|Shape|InlineNode/,
  painting: /Paint|Compositing|Layerize|Lifecycle|Animation/,
  'requests and messages': /Resource|mojo|Body|SimpleWatcher|Cookie|Fetch/,
  'everything else': /./,
} as const;
type Kind = keyof typeof KINDS;
type Costs = { [kind in Kind]?: number };

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds by the clock, and on the processor. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: unknown };
}

/** What the guide's time on a usage page goes into, over the bare page. Tracing itself adds to it. */
export async function measureCosts(site: ClaudeAi): Promise<void> {
  await withPair(site, async (open) => {
    const all: Pair<Costs[]> = { bare: [], guide: [] };
    for (let i = -WARM_UP; i < ROUNDS; i += 1) {
      for (const which of ['bare', 'guide'] as const) {
        const costs = costsOf(await trace(await open[which]()));
        if (i >= 0) all[which].push(costs);
      }
    }
    const kinds = Object.keys(KINDS).filter((kind): kind is Kind => kind in KINDS);
    for (const kind of kinds) {
      const of = (which: keyof Pair<unknown>) => all[which].map((costs) => costs[kind] ?? 0);
      const more = median(of('guide').map((cost, i) => cost - (of('bare')[i] ?? 0)));
      print(`traced load of the usage page over bare, ${kind}`, `${more.toFixed(1)} ms`);
    }
  });
}

async function trace({ page }: Measured): Promise<TraceEvent[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  });
  const includedCategories = ['toplevel', 'devtools.timeline', 'v8', 'blink', '__metadata'];
  includedCategories.push('disabled-by-default-v8.compile');
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });
  await page.goto('https://claude.ai/admin-settings/usage');
  await page.waitForTimeout(REST_MS);
  const ended = new Promise<void>((resolve) =>
    client.once('Tracing.tracingComplete', () => resolve()),
  );
  await client.send('Tracing.end');
  await ended;
  await page.close();
  return events;
}

function isTraceEvent(event: object): event is TraceEvent {
  return ['name', 'ph', 'pid', 'tid', 'ts'].every((key) => key in event);
}

/** Milliseconds on the processor by kind, of the busiest page's main thread, without what is within. */
function costsOf(events: readonly TraceEvent[]): Costs {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const spans = Map.groupBy(
    events.filter((e) => e.ph === 'X' && e.tdur !== undefined && main.has(threadOf(e))),
    threadOf,
  );
  const [busiest = []] = [...spans.values()].toSorted((a, b) => b.length - a.length);
  const costs: Costs = {};
  const around: { end: number; kind: Kind }[] = [];
  const add = (kind: Kind, us: number) => {
    costs[kind] = (costs[kind] ?? 0) + us / 1000;
  };
  for (const { name, ts, dur = 0, tdur = 0 } of busiest.toSorted(
    (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    while (ts >= (around.at(-1)?.end ?? Number.POSITIVE_INFINITY)) around.pop();
    const outer = around.at(-1);
    if (outer) add(outer.kind, -tdur);
    const kind = kindOf(name);
    add(kind, tdur);
    around.push({ end: ts + dur, kind });
  }
  return costs;
}

function kindOf(name: string): Kind {
  const kinds = Object.keys(KINDS).filter((kind): kind is Kind => kind in KINDS);
  return kinds.find((kind) => KINDS[kind].test(name)) ?? 'everything else';
}
