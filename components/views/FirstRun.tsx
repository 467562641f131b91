import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Diagnosis } from '../../guide/diagnosis';
import { Icon, Signpost } from '../controls/Icon';
import { Instructions } from '../controls/Instructions';
import { MyError } from '../error/MyError';
import type { Act } from '../model';
import { type Door, Doors } from './Doors';
import type { Confirmation } from './Message';

interface Props {
  act: Act;
  diagnose: (text: string) => Diagnosis;
  confirmation?: Confirmation | undefined;
  /** The door that the address names. */
  door?: Door | undefined;
}

/** The page after the install: eight words, three doors, and how to pin. */
export function FirstRun({ act, diagnose, confirmation, door }: Props): JSX.Element {
  const [open, setOpen] = useState(door);
  const enter = (chosen: Door) => {
    setOpen(chosen);
    if (chosen === 'billing') act({ type: 'open-usage-page' });
  };
  return (
    <main class="guide first-run" lang={i18n.t('panel.language')} data-first-run>
      <header class="band">
        <Signpost />
        <h1>{i18n.t('name')}</h1>
        <span class="options-whose">{i18n.t('panel.independent')}</span>
      </header>
      <div class="first-run-body">
        <h2 class="first-run-claim">{i18n.t('welcome.claim')}</h2>
        <p class="why">{i18n.t('welcome.calm')}</p>
        <h3>{i18n.t('welcome.question')}</h3>
        <Doors onOpen={enter} open={open} isWide />
        {open === 'error' && (
          <MyError act={act} diagnose={diagnose} confirmation={confirmation} shown />
        )}
        {open === 'it' && <p class="first-run-answer">{i18n.t('welcome.itHow')}</p>}
        <Pin />
        <details class="more">
          <summary>{i18n.t('welcome.privacy')}</summary>
          <p class="why">{i18n.t('welcome.reading')}</p>
        </details>
        <p class="why">{i18n.t('welcome.reads')}</p>
      </div>
    </main>
  );
}

/** Only what is pinned shows its badge. */
function Pin(): JSX.Element {
  return (
    <section class="pin">
      <h3>
        <Icon name="puzzle" size={20} /> {i18n.t('welcome.pin')}
      </h3>
      <Instructions lines={[i18n.t('welcome.pinPuzzle'), i18n.t('welcome.pinPin')]} />
      <p class="pin-badges">
        <span class="badge badge-alarm">!</span> {i18n.t('welcome.badgeWrong')}
        <span class="badge badge-care">$</span> {i18n.t('welcome.badgeMoney')}
        <span class="badge badge-steps">3</span> {i18n.t('welcome.badgeSteps')}
      </p>
    </section>
  );
}
