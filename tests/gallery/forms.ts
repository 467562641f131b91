import { PICTURES, type Picture } from './models.ts';
import { MONEY } from './money.ts';
import { SPEND } from './spend.ts';

/** Every way in which a state is shown. */
export type Form =
  | 'panel'
  | 'head'
  | 'bar'
  | 'pill'
  | 'popup'
  /** The popup, its list of what may still block a tool unfolded. */
  | 'blocked'
  /** The popup with a pasted message. */
  | 'explained'
  | 'options'
  | 'welcome'
  /** The popup of the first run, its first door open. */
  | 'error-door'
  /** The page after the install. */
  | 'first-run'
  | 'diagnosis'
  /** The page Money. */
  | 'money'
  /** The same in a narrow window. */
  | 'money-narrow'
  /** The popup's tab of the same. */
  | 'money-tab'
  /** The page's other part, who spends what. */
  | 'spend'
  | 'spend-narrow'
  | 'spotlight';

export interface View {
  form: Form;
  picture: Picture['name'];
}

/** Is its act one that the small forms have, too, without anything being pointed at? */
const hasAct = (name: string) => ['claim', 'notify', 'just-copied', 'declined'].includes(name);

/** All that is to be looked at, and to be checked. */
export const VIEWS: readonly View[] = [
  ...PICTURES.flatMap(({ name, pointing }): View[] => [
    { form: 'panel', picture: name },
    { form: 'pill', picture: name },
    ...(pointing?.state === 'pointing' || hasAct(name)
      ? ([
          { form: 'head', picture: name },
          { form: 'bar', picture: name },
        ] as const)
      : []),
    ...(pointing?.state === 'pointing' ? [] : ([{ form: 'popup', picture: name }] as const)),
  ]),
  { form: 'welcome', picture: 'claim' },
  { form: 'error-door', picture: 'claim' },
  { form: 'first-run', picture: 'claim' },
  { form: 'diagnosis', picture: 'claim' },
  { form: 'spotlight', picture: 'wrong-account' },
  { form: 'blocked', picture: 'spent' },
  { form: 'explained', picture: 'reload' },
  { form: 'options', picture: 'claim' },
  ...MONEY.flatMap(({ name }): View[] => [
    { form: 'money', picture: name },
    { form: 'money-narrow', picture: name },
    { form: 'money-tab', picture: name },
  ]),
  ...SPEND.flatMap(({ name }): View[] => [
    { form: 'spend', picture: name },
    { form: 'spend-narrow', picture: name },
  ]),
];
