import type { StepName } from './checklist';

/** A `mailto:` address that opens the person's own mail program with this text; nothing is sent. */
export function mailAddress(subject: string, text: string): string {
  const body = text.toWellFormed().replace(/\r?\n/g, '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** Which subject goes with a step's message: the team is told; an Owner is asked. */
export function subjectOf(step: StepName): 'message.teamSubject' | 'message.ownerSubject' {
  return step === 'notify' ? 'message.teamSubject' : 'message.ownerSubject';
}
