import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GuideModel } from '../model';
import { Icon } from './Icon';

interface Props {
  model: Pick<GuideModel, 'copied' | 'notCopied'> | undefined;
  what: NonNullable<GuideModel['notCopied']>['what'];
}

/** Says what became of a copy, also to screen readers: the element is there before its words are. */
export function Copied({ model, what }: Props): JSX.Element {
  return (
    <span class="copied" aria-live="polite">
      {model?.copied === what && (
        <>
          <Icon name="tick" size={16} />
          {i18n.t('act.copied')}
        </>
      )}
      {model?.notCopied?.what === what && i18n.t('act.notCopied')}
    </span>
  );
}

/** For the text's own element: where it could not be copied, it is selected. */
export function useSelection<E extends HTMLElement>({ model, what }: Props): RefObject<E | null> {
  const text = useRef<E | null>(null);
  const at = model?.notCopied?.what === what ? model.notCopied.at : undefined;
  useLayoutEffect(() => {
    const element: HTMLElement | null = text.current;
    if (at === undefined || !element) return;
    if (element instanceof HTMLTextAreaElement) {
      element.focus();
      element.select();
    } else {
      element.closest('details')?.setAttribute('open', '');
      getSelection()?.selectAllChildren(element);
    }
  }, [at]);
  return text;
}
