import { i18n } from '#i18n';
import { mailAddress, subjectOf } from '../../guide/handover';
import type { Action } from '../model';

/** A mail with this text; one that no address can carry is to be pasted into it. */
export function mailOf({ step, text, fits }: Extract<Action, { type: 'mail' }>) {
  const address = mailAddress(i18n.t(subjectOf(step)), fits ? text : '');
  return { type: 'mail' as const, address, ...(!fits && { paste: text }) };
}
