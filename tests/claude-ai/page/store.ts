/** The page's memory. It outlives the elements, so that they may be thrown away at any time. */
import { useEffect, useState } from 'preact/hooks';
import { defaults, forPage, type PageSettings } from '../settings.ts';
import type { Account, Balance, Counts, Grant, MemberSpend, SpendLimit } from '../shapes.ts';

export interface UsageData {
  grant?: Grant | undefined;
  launch?: Grant | undefined;
  /** null: no balance exists */
  balance?: Balance | null | undefined;
  limit?: SpendLimit | null | undefined;
  members?: MemberSpend[] | undefined;
  counts?: Counts | undefined;
  session: number;
  week: number;
}

type Session = 'loading' | 'failed' | 'signed-out' | Account;
type DialogName = 'limit' | 'auto-reload' | 'buy';

export interface View {
  settings: PageSettings;
  path: string;
  session: Session;
  organization: string;
  usage: 'loading' | 'failed' | UsageData;
  /** Scope and organization that `usage` was read for. */
  usageOf: string;
  isClaiming: boolean;
  dialog: DialogName | undefined;
  isMenuOpen: boolean;
  isNavOpen: boolean;
  modal: string | undefined;
  toast: string | undefined;
  messages: { from: 'you' | 'claude'; text: string }[];
  /** Counts up when the whole of the page is to be replaced. */
  tick: number;
}

let view: View = {
  settings: forPage(defaults),
  path: '/',
  session: 'loading',
  organization: '',
  usage: 'loading',
  usageOf: '',
  isClaiming: false,
  dialog: undefined,
  isMenuOpen: false,
  isNavOpen: false,
  modal: undefined,
  toast: undefined,
  messages: [],
  tick: 0,
};

const listeners = new Set<() => void>();

export function now(): View {
  return view;
}

export function change(part: Partial<View>): void {
  view = { ...view, ...part };
  for (const listener of listeners) listener();
}

export function useView(): View {
  const [current, setCurrent] = useState(view);
  useEffect(() => {
    const listen = () => setCurrent(view);
    listeners.add(listen);
    listen();
    return () => void listeners.delete(listen);
  }, []);
  return current;
}

let forgetToast: ReturnType<typeof setTimeout> | undefined;

export function toast(text: string): void {
  clearTimeout(forgetToast);
  change({ toast: text });
  forgetToast = setTimeout(() => change({ toast: undefined }), 5_000);
}
