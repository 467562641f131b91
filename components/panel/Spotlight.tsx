import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Pointed } from '../../guide/placement';
import type { PointedName } from '../../guide/steps';
import type { Tracking } from './tracking';

interface Props {
  step: PointedName;
  target: Element;
  surround: Tracking['surround'];
  /** With nothing: the control is no longer drawn. */
  onPlaced: (pointed: Pointed | undefined) => void;
  mode?: 'light' | 'dark' | undefined;
  children: ComponentChildren;
}

/**
 * The ring around a control of claude.ai's page and the label beside it. A control that the page
 * has replaced comes in as a new `target`.
 */
export function Spotlight({ step, target, surround, onPlaced, mode, children }: Props) {
  const ring = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [ringElement, labelElement] = [ring.current, label.current];
    if (!ringElement || !labelElement) return;
    return surround(ringElement, labelElement, target, onPlaced);
  }, [target, surround]);
  return (
    <>
      <div ref={ring} data-spotlight={step} data-mode={mode} aria-hidden="true" />
      <div ref={label} class="spotlight-place">
        {children}
      </div>
    </>
  );
}
