import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import {
  isExtensionAlive,
  type ToBackground,
  ToOverlay,
  tellBackground,
} from '../../browser/messages';
import { type Memory, readMemory, watchMemory } from '../../browser/store';
import { ORGANIZATION_USAGE, organizationIn, placeOf } from '../../claude/places';
import { quotesIn } from '../../claude/quotes';
import { composeReport } from '../../claude/report';
import { type Corner, chooseCorner } from '../../components/corner';
import type { Action, GuideModel } from '../../components/model';
import { Overlay } from '../../components/Overlay';
import { Spotlight } from '../../components/Spotlight';
import { SpotlightLabel } from '../../components/SpotlightLabel';
import { StaleNotice } from '../../components/StaleNotice';
import { evaluate } from '../../guide/checklist';
import { mailAddress, subjectOf } from '../../guide/handover';
import { judgeStanding } from '../../guide/standing';
import { onPageChange } from './frames';
import { createHost, type Host } from './host';
import { type Aim, createPointer } from './pointer';
import { type Findings, startVisit, type Visit } from './visit';

declare global {
  /** In the extension's own world, which the page cannot see: the guide that runs in this tab. */
  var workspaceCreditGuideRunning: AbortController | undefined;
}

const LOOK_SPACING_MS = 100;

/** The overlay in one tab, from its injection until the tab or the extension's version ends. */
export function startGuide(): void {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  globalThis.workspaceCreditGuideRunning?.abort();
  globalThis.workspaceCreditGuideRunning = lifetime;
  // Texts for the moment in which the extension, and with it its texts, is gone.
  const stale = {
    text: i18n.t('notice.reloadPage'),
    name: i18n.t('name'),
    close: i18n.t('notice.close'),
  };
  let memory: Memory | undefined;
  let visit:
    | { visit: Visit; organization: string; address: string; end: AbortController }
    | undefined;
  let host: Host | undefined;
  let copied: GuideModel['copied'];
  let notSaved = false;
  let corner: Corner = 'bottom-end';

  const standingOf = ({ login, organization }: Findings) =>
    judgeStanding(login, organization || undefined, memory?.choices.pinned);

  const modelOf = (findings: Findings): GuideModel => {
    const standing = standingOf(findings);
    const id = standing.kind === 'manager' ? standing.organization.id : undefined;
    const marks = memory?.records.find((r) => r.organization.id === id)?.marks ?? {};
    const current = 'current' in standing ? standing.current.id : '';
    return {
      standing,
      steps: evaluate(standing, findings.reading, marks),
      reading: findings.reading,
      accepted: memory?.choices.accepted[current] !== undefined,
      quotes: quotesIn(document.documentElement.lang),
      language: browser.i18n.getUILanguage(),
      now: Date.now(),
      readAt: findings.readAt,
      copied,
      notice: notSaved ? 'not-saved' : undefined,
      report: findings.changed ? report(findings) : undefined,
    };
  };

  const report = ({ place, reading }: Findings) =>
    composeReport(browser.runtime.getManifest().version, place, document, reading);

  const draw = () => {
    const findings = visit?.visit.findings();
    if (!findings || !memory || signal.aborted) return;
    if (!isExtensionAlive()) return retire();
    host ??= createHost();
    const model = modelOf(findings);
    if (hasEnded(pointer.aim(), model)) return pointer.stop();
    const aim = pointer.aim();
    if (!aim) corner = 'bottom-end';
    const { surround } = globalThis.workspaceCreditGuide ?? {};
    const { standing } = model;
    render(
      <>
        <Overlay
          model={model}
          view={memory.choices.collapsed ? 'pill' : 'panel'}
          pointing={aim}
          corner={corner}
          mode={pageMode()}
          act={act}
        />
        {aim?.target && surround && (
          <Spotlight
            step={aim.step}
            target={aim.target}
            surround={surround}
            onPlaced={dodge}
            mode={pageMode()}
          >
            <SpotlightLabel
              step={aim.step}
              stage={aim.stage}
              target={standing.kind === 'wrong-organization' ? standing.target.name : undefined}
              mode={pageMode()}
            />
          </Spotlight>
        )}
      </>,
      host.root,
    );
  };

  /** Moves the panel out of the way of what is being pointed at. */
  const dodge = (zone: DOMRect) => {
    const panel = host?.root.querySelector('[data-guide]')?.getBoundingClientRect();
    if (!panel || corner === 'folded') return;
    const viewport = { width: innerWidth, height: innerHeight };
    const next = chooseCorner(panel, viewport, zone, document.dir === 'rtl');
    if (next === corner) return;
    corner = next;
    draw();
  };

  const pointer = createPointer(draw, signal);

  /** The extension was updated under this page: say so once, and be silent from then on. */
  const retire = () => {
    if (signal.aborted) return;
    endVisit();
    lifetime.abort();
    const last = createHost();
    const close = () => last.remove();
    render(<StaleNotice {...stale} mode={pageMode()} onClose={close} />, last.root);
  };

  const tell = async (message: ToBackground) => {
    const sent = await tellBackground(message);
    if (sent === 'extension-gone') return retire();
    notSaved = sent === 'failed';
    draw();
  };

  const bringSpotlight = async () => {
    if (globalThis.workspaceCreditGuide) return;
    await tellBackground({ type: 'need-spotlight' });
    draw();
  };

  const arrive = () => {
    if (!isExtensionAlive()) return visit && retire();
    const place = placeOf(location);
    const organization = organizationIn(document.cookie);
    const address = location.pathname + location.hash;
    if (place === 'other') return endVisit();
    if (visit?.organization === organization && visit.address === address) return;
    endVisit();
    const end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    const keep = (findings: Findings) => {
      const { login, organization, reading, changed } = findings;
      draw();
      void tell({ type: 'read', login, organization, reading, changed });
      void bringSpotlight();
    };
    const expected = () => memory?.choices.pinned;
    visit = { visit: startVisit(place, expected, keep, until), organization, address, end };
    onPageChange(() => onLook(), LOOK_SPACING_MS, until);
    onPageChange(() => pointer.follow(), 0, until);
  };

  const onLook = () => {
    host?.keep();
    if (organizationIn(document.cookie) !== visit?.organization) return arrive();
    visit?.visit.look();
  };

  const endVisit = () => {
    visit?.end.abort();
    visit = undefined;
    copied = undefined;
    pointer.stop();
    if (!host) return;
    render(null, host.root);
    host.remove();
    host = undefined;
  };

  const act = (action: Action) => {
    if (!isExtensionAlive()) return retire();
    const findings = visit?.visit.findings();
    if (!findings) return;
    const standing = standingOf(findings);
    const { organization } = findings;
    switch (action.type) {
      case 'show':
        return show(action.step);
      case 'stop':
        return pointer.stop();
      case 'collapse':
      case 'expand':
        return void tell({ type: 'choose', collapsed: action.type === 'collapse' });
      case 'accept-account':
        return 'current' in standing && void tell({ type: 'choose', accept: standing.current.id });
      case 'mark':
        return void mark(organization, action.step, 'hand');
      case 'unmark':
        return void tell({ type: 'mark', organization, step: action.step });
      case 'copy':
        return void copy(action.text, action.step).then((done) => {
          if (done && action.step === 'notify') void mark(organization, 'notify', 'copied');
        });
      case 'mail':
        location.href = mailAddress(i18n.t(subjectOf(action.step)), action.text);
        return action.step === 'notify' && void mark(organization, 'notify', 'mailed');
      case 'copy-report':
        return void copy(report(findings), 'report');
      case 'read-again':
        return visit?.visit.refresh(true);
      case 'open-usage-page':
        return location.assign(ORGANIZATION_USAGE);
      case 'open-options':
        return void tell({ type: 'open-options' });
    }
  };

  const show = (step: Extract<Action, { type: 'show' }>['step']) => {
    const findings = visit?.visit.findings();
    if (!findings) return;
    const elsewhere = step !== 'account' && findings.place !== 'organization-usage';
    if (elsewhere) return location.assign(ORGANIZATION_USAGE);
    const { steps, standing } = modelOf(findings);
    pointer.start(step, steps, standing);
  };

  const mark = (
    organization: string,
    step: 'notify' | 'bookmark',
    how: 'hand' | 'copied' | 'mailed',
  ) => tell({ type: 'mark', organization, step, mark: { at: Date.now(), how } });

  const copy = async (text: string, what: GuideModel['copied']): Promise<boolean> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return false;
    }
    copied = what;
    draw();
    return true;
  };

  const hear = (message: unknown) => {
    const heard = ToOverlay.safeParse(message);
    if (!heard.success) return undefined;
    if (heard.data.type === 'read-again') visit?.visit.refresh(true);
    if (heard.data.type === 'show') show(heard.data.step);
    return Promise.resolve({ done: visit !== undefined || placeOf(location) === 'other' });
  };

  const remember = async () => {
    memory = await readMemory();
    draw();
  };

  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(hear);
    endVisit();
  });
  watchMemory(() => void remember(), signal);
  window.navigation?.addEventListener('currententrychange', arrive, { signal });
  const comeBack = (event: Event) => {
    if (!event.isTrusted || document.visibilityState !== 'visible') return;
    if (!isExtensionAlive()) return visit && retire();
    onLook();
    visit?.visit.refresh(false);
  };
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
function hasEnded(aim: Aim | undefined, { steps }: GuideModel): boolean {
  return aim !== undefined && steps.some((s) => s.name === aim.step && s.status === 'done');
}

function pageMode(): 'light' | 'dark' | undefined {
  const { mode } = document.documentElement.dataset;
  return mode === 'light' || mode === 'dark' ? mode : undefined;
}
