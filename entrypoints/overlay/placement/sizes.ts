import type { Size } from '../../../guide/corner-areas';
import type { Form } from '../../../guide/placement';

/** The small form at its widest (pill.css). */
const PILL: Size = { width: 288, height: 44 };
const NOTHING: Size = { width: 0, height: 0 };

/**
 * Measures the guide in its forms, each once: they are a matter of the sheet alone, so that nothing
 * is rendered for it.
 *
 * @param guide the element `[data-guide]`, drawn as a panel or as the pill.
 */
export function measure(guide: HTMLElement): (form: Form) => Size {
  const known = new Map<Form, Size>();
  return (form) => {
    const size = known.get(form) ?? measureIn(form, guide);
    known.set(form, size);
    return size;
  };
}

function measureIn(form: Form, guide: HTMLElement): Size {
  if (form === 'hidden') return NOTHING;
  if (form === 'pill') {
    if (guide.dataset.view === 'pill') return guide.getBoundingClientRect();
    return { ...PILL, width: Math.min(PILL.width, innerWidth - 32) };
  }
  const before = guide.dataset.folded;
  if (form === 'panel') delete guide.dataset.folded;
  else guide.dataset.folded = form;
  const { width, height } = guide.getBoundingClientRect();
  if (before === undefined) delete guide.dataset.folded;
  else guide.dataset.folded = before;
  return { width, height };
}
