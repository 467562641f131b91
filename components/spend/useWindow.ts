import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface Windowed {
  /** Height of the whole list in pixels. */
  size: number;
  items: readonly VirtualItem[];
  /** For the `ref` of each row, which carries its `data-index`. */
  measure: (row: HTMLElement | null) => void;
}

/**
 * Which rows of a long list are to be drawn, as it scrolls.
 *
 * @param keyOf of a row, so that what was measured of it holds when the order changes.
 * @param guess of a row's height, in pixels, before it was measured.
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  keyOf: (index: number) => string,
  guess: number,
): Windowed {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const kept = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  const options = {
    count,
    estimateSize: () => guess,
    getItemKey: keyOf,
    getScrollElement: () => list.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: 6,
    initialRect: { width: 600, height: 800 },
    onChange: () => redraw(undefined),
  };
  kept.current ??= new Virtualizer(options);
  const virtualizer = kept.current;
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    size: virtualizer.getTotalSize(),
    items: virtualizer.getVirtualItems(),
    measure: virtualizer.measureElement,
  };
}
