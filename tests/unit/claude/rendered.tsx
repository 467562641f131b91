import { type ComponentChild, options, render } from 'preact';
import { Section } from '../../claude-ai/page/controls.tsx';
import { Plain } from '../../claude-ai/page/plain-page.tsx';
import { Sidebar } from '../../claude-ai/page/sidebar.tsx';
import { change } from '../../claude-ai/page/store.ts';
import { buyTitle, t } from '../../claude-ai/page/text.ts';
import { OrganizationUsage, PersonalUsage } from '../../claude-ai/page/usage-pages.tsx';
import { buildWorld } from '../../claude-ai/personas.ts';
import { accountAnswer } from '../../claude-ai/reads.ts';
import { defaults, forPage, type PageSettings, type Persona } from '../../claude-ai/settings.ts';
import type { Ledger } from '../../claude-ai/world.ts';
import { openPage } from './dom';

let flushEffects: (() => void) | undefined;
options.requestAnimationFrame = (flush) => {
  flushEffects = flush;
};
let drawn: Element | undefined;

/** Lets go of the page before: thousands are drawn in one turn, in which no effect would ever run. */
function forgetDrawn(): void {
  if (!drawn) return;
  flushEffects?.();
  render(null, drawn);
  drawn = undefined;
}

/**
 * The stand-in's page of the organization's usage, drawn without a browser: the unclaimed Team's
 * with these changes of its money. What its style sheet hides is marked as transparent.
 */
export function renderUsagePage(
  settings: Partial<PageSettings>,
  money: Partial<Ledger> = {},
): Document {
  const page = open(settings, money);
  draw(
    page,
    <div>
      <Sidebar />
      <main>
        <OrganizationUsage />
      </main>
    </div>,
  );
  markTargets(page);
  return page;
}

/** The usage page of a member of the Team, who may ask for credits there. */
export function renderMemberUsage(settings: Partial<PageSettings>): Document {
  const page = open(settings, {}, 'member');
  draw(
    page,
    <main>
      <PersonalUsage />
    </main>,
  );
  return page;
}

/** The Team's page Billing. */
export function renderBilling(settings: Partial<PageSettings>): Document {
  const page = open(settings, {});
  change({ path: '/admin-settings/billing' });
  draw(
    page,
    <main>
      <Plain title={t('billing')} />
    </main>,
  );
  return page;
}

/** The settings modal over an empty page, with its page "Usage" or with another one. */
export function renderModal(settings: Partial<PageSettings>, isUsage: boolean): Document {
  const page = open(settings, {});
  const item = { 'aria-current': 'page' as const };
  draw(
    page,
    <main>
      <div role="dialog" data-is="modal">
        <nav>
          <button type="button">{t('general')}</button>
          <button type="button" {...item}>
            {t('usage')}
          </button>
        </nav>
        {isUsage ? <PersonalUsage /> : <Section title={t('general')}>{t('name')}</Section>}
      </div>
    </main>,
  );
  return page;
}

function open(
  settings: Partial<PageSettings>,
  money: Partial<Ledger>,
  persona: Persona = 'owner-unclaimed',
): Document {
  forgetDrawn();
  const world = buildWorld(persona);
  const ledger = { ...world.memberships[0]?.ledger, ...money };
  const page = openPage('<div id="root"></div>', settings.language);
  change({
    settings: { ...forPage(defaults), ...settings },
    session: accountAnswer(world),
    organization: world.startsIn,
    path: '/admin-settings/usage',
    usage: {
      grant: ledger.grant,
      launch: ledger.launch,
      balance: ledger.balance,
      limit: ledger.limit,
      members: ledger.spendByMember,
      session: 12,
      week: 31,
    },
    usageOf: `organization ${world.startsIn}`,
  });
  return page;
}

function draw(page: Document, content: ComponentChild): void {
  const root = page.querySelector('#root');
  if (root) {
    render(content, root);
    drawn = root;
  }
  for (const unseen of page.querySelectorAll('[class$="-unseen"]')) {
    unseen.setAttribute('data-transparent', '');
  }
}

/**
 * Marks with `data-is` what the finders should find, by what only the stand-in knows: its own class
 * names and texts.
 */
function markTargets(page: Document): void {
  const mark = (name: string, element: Element | null | undefined) =>
    element?.setAttribute('data-is', name);
  const within = (row: string, selector: string, text: string) => {
    const rows = [...page.querySelectorAll(`[class$="-${row}"], [class*="-${row} "]`)];
    return rows
      .flatMap((e) => [...e.querySelectorAll(selector)])
      .find((e) => e.textContent === text && !e.hasAttribute('data-is'));
  };
  const button = 'button, [role="button"]';
  mark('claim', within('offer', button, t('claim-button')));
  mark('spend-cap', within('row', button, t('adjust-limit')));
  mark('buy', within('row', button, buyTitle()));
  const reload = [t('on'), t('off')].map((state) => `${t('auto-reload')} ${state}`);
  mark(
    'auto-reload',
    within('row', button, reload[0] ?? '') ?? within('row', button, reload[1] ?? ''),
  );
  mark('credits-switch', page.querySelector('[class*="-switch"]'));
  mark('account-menu', page.querySelector('[aria-haspopup="menu"]'));
}
