import { browser } from 'wxt/browser';
import {
  isExtensionAlive,
  type ToBackground,
  ToOverlay,
  tellBackground,
} from '../../browser/messages';
import { type Memory, readMemory, watchMemory } from '../../browser/store';
import { organizationIn, type Place, placeOf } from '../../claude/places';
import type { GuideModel } from '../../components/model';
import { createAct, type Stage, show } from './acts';
import { onPageChange } from './frames';
import { modelOf, type Passing } from './model';
import { createPointer, type Pointer } from './pointer';
import { createScreen } from './screen';
import { type Findings, startVisit, type Visit, visitAfterSwitch } from './visit';

declare global {
  /** In the extension's own world, which the page cannot see: the guide that runs in this tab. */
  var workspaceCreditGuideRunning: AbortController | undefined;
}

const LOOK_SPACING_MS = 100;

interface Current {
  visit: Visit;
  organization: string;
  address: string;
  end: AbortController;
}

/** The overlay in one tab, from its injection until the tab or the extension's version ends. */
export function startGuide(): void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  globalThis.workspaceCreditGuideRunning?.abort();
  globalThis.workspaceCreditGuideRunning = lifetime;

  let memory: Memory | undefined;
  let current: Current | undefined;
  let passing: Passing = { copied: undefined, notSaved: false };

  const findings = () => current?.visit.findings();
  const model = () => {
    const found = findings();
    return found && memory && modelOf(found, memory, passing);
  };
  const draw = () => {
    if (signal.aborted) return;
    if (!isExtensionAlive()) return retire();
    const shown = model();
    if (!shown || !memory) return;
    if (isDone(pointer.aim()?.step, shown)) return pointer.stop();
    screen.draw(shown, memory.choices.collapsed ? 'pill' : 'panel', pointer.aim());
  };
  const tell = async (message: ToBackground) => {
    const sent = await tellBackground(message);
    if (sent === 'extension-gone') return retire();
    passing = { ...passing, notSaved: sent === 'failed' };
    draw();
  };

  const stage: Stage = {
    findings,
    model,
    pointer: () => pointer,
    tell,
    readAgain: () => current?.visit.refresh(true),
    onCopied: (what) => {
      passing = { ...passing, copied: what };
      draw();
    },
  };
  const act = createAct(stage);
  const screen = createScreen((action) => (isExtensionAlive() ? act(action) : retire()));
  const pointer: Pointer = createPointer(draw, signal);

  /** The extension was updated under this page: say so once, and be silent from then on. */
  const retire = () => {
    if (signal.aborted) return;
    lifetime.abort();
    screen.sayStale();
  };

  const endVisit = () => {
    current?.end.abort();
    current = undefined;
    passing = { copied: undefined, notSaved: false };
    pointer.stop();
  };

  const begin = (organization: string, address: string, start: (until: AbortSignal) => Visit) => {
    endVisit();
    const end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    current = { visit: start(until), organization, address, end };
    onPageChange(look, LOOK_SPACING_MS, until);
    onPageChange(() => pointer.follow(), 0, until);
  };

  const keep = ({ login, organization, reading, changed }: Findings) => {
    draw();
    void tell({ type: 'read', login, organization, reading, changed });
    if (!globalThis.workspaceCreditGuide) void tell({ type: 'need-spotlight' });
  };

  const arrive = () => {
    if (!isExtensionAlive()) return current && retire();
    const place: Place = placeOf(location);
    const organization = organizationIn(document.cookie);
    const address = location.pathname + location.hash;
    if (current?.organization === organization && current.address === address) return;
    if (place !== 'other') {
      const expected = () => memory?.choices.pinned;
      return begin(organization, address, (until) => startVisit(place, expected, keep, until));
    }
    const before = findings();
    const showedTheWay = pointer.aim()?.step === 'account';
    const moved = current !== undefined && current.organization !== organization;
    if (before && moved && showedTheWay) {
      begin(organization, address, () => visitAfterSwitch(before, organization));
      return draw();
    }
    endVisit();
    screen.clear();
  };

  const look = () => {
    screen.keep();
    if (organizationIn(document.cookie) !== current?.organization) return arrive();
    current.visit.look();
  };

  const comeBack = (event: Event) => {
    if (!event.isTrusted || document.visibilityState !== 'visible') return;
    if (!isExtensionAlive()) return current && retire();
    if (current) look();
    current?.visit.refresh(false);
  };

  const hear = (message: unknown) => {
    const heard = ToOverlay.safeParse(message);
    if (!heard.success) return undefined;
    const { data } = heard;
    if (data.type === 'read-again') stage.readAgain();
    if (data.type === 'show') show(data.step, stage);
    // Without a visit there is nothing here to show or to read.
    return Promise.resolve({ done: data.type === 'here' || current !== undefined });
  };

  const remember = async () => {
    if (!isExtensionAlive()) return;
    memory = await readMemory();
    draw();
  };

  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(hear);
    endVisit();
    screen.clear();
  });
  watchMemory(() => void remember(), signal);
  window.navigation?.addEventListener('currententrychange', arrive, { signal });
  window.addEventListener('focus', comeBack, { signal });
  document.addEventListener('visibilitychange', comeBack, { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') pointer.stop();
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  arrive();
  void remember();
}

/** Pointing ends when its step needs nothing more. */
function isDone(step: string | undefined, { steps }: GuideModel): boolean {
  return steps.some(({ name, status }) => name === step && status === 'done');
}
