import { findOpenDialog } from '../../../claude/page/landmarks/dialogs';
import { type DialogSubject, subjectAt } from '../../../claude/page/landmarks/known';

export interface OpenDialog {
  element: Element;
  /** Which of the guide's figures it asks for. */
  subject?: DialogSubject | undefined;
}

/** Tells which dialog of the page is open, and what the press that opened it was about. */
export function followDialog(signal: AbortSignal): () => OpenDialog | undefined {
  let pressed: DialogSubject | undefined;
  const onClick = ({ isTrusted, target }: Event) => {
    if (!isTrusted || !(target instanceof Element) || findOpenDialog(document)) return;
    pressed = subjectAt(target, document);
  };
  document.addEventListener('click', onClick, { signal, capture: true, passive: true });
  return () => {
    const element = findOpenDialog(document);
    return element && { element, subject: pressed };
  };
}
