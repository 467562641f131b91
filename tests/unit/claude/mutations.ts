import fc from 'fast-check';

/** What claude.ai may do to its markup from one week to the next. Numbers choose elements. */
export interface Mutations {
  /** Other class names than today's; `undefined` leaves them. */
  classes: number | undefined;
  wrapped: readonly number[];
  /** The order of an element's parts turned round. */
  turned: readonly number[];
  /** Buttons drawn as another element. */
  swapped: readonly { at: number; as: 'button' | 'a' | 'div' }[];
  withoutTestIds: boolean;
  /** What stands for each space of a text, and around it. */
  space: string | undefined;
  apostrophe: "'" | '’' | undefined;
}

const places = fc.array(fc.nat(10_000), { maxLength: 12 });

export const mutations: fc.Arbitrary<Mutations> = fc.record({
  classes: fc.option(fc.nat(), { nil: undefined }),
  wrapped: places,
  turned: fc.array(fc.nat(10_000), { maxLength: 3 }),
  swapped: fc.array(fc.record({ at: fc.nat(10_000), as: fc.constantFrom('button', 'a', 'div') }), {
    maxLength: 8,
  }),
  withoutTestIds: fc.boolean(),
  space: fc.constantFrom(undefined, '\u00a0', '\u202f', '\n      ', '  '),
  apostrophe: fc.constantFrom(undefined, "'" as const, '’' as const),
});

export function mutate(page: Document, change: Mutations): void {
  const main = page.querySelector('main') ?? page.body;
  const all = () => [...main.querySelectorAll('*')];
  for (const at of change.turned) {
    const element = pick(all(), at);
    element?.append(...[...element.childNodes].reverse());
  }
  for (const { at, as } of change.swapped) {
    const buttons = [...main.querySelectorAll('button:not([role]), [role="button"]')];
    redraw(page, pick(buttons, at), as);
  }
  for (const at of change.wrapped) wrap(page, pick(all(), at), at % 3 === 0 ? 'span' : 'div');
  const { classes } = change;
  if (classes !== undefined) {
    all().forEach((e, i) => {
      e.setAttribute('class', `c${(classes * 31 + i * 17).toString(36)}`);
    });
  }
  if (change.withoutTestIds) {
    for (const e of page.querySelectorAll('[data-testid]')) e.removeAttribute('data-testid');
  }
  for (const element of all()) {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) node.nodeValue = rewritten(node.nodeValue ?? '', change);
    }
  }
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

function wrap(page: Document, element: Element | undefined, tag: string): void {
  const wrapper = page.createElement(tag);
  element?.replaceWith(wrapper);
  if (element) wrapper.append(element);
}

function redraw(page: Document, button: Element | undefined, tag: string): void {
  if (!button) return;
  const other = page.createElement(tag);
  for (const { name, value } of button.attributes) other.setAttribute(name, value);
  if (tag === 'button') other.removeAttribute('role');
  else other.setAttribute('role', 'button');
  other.append(...button.childNodes);
  button.replaceWith(other);
}

function rewritten(text: string, { space, apostrophe }: Mutations): string {
  const spaced = space === undefined ? text : `${space}${text.replace(/\s+/g, space)}${space}`;
  return apostrophe === undefined ? spaced : spaced.replace(/['’]/g, apostrophe);
}
