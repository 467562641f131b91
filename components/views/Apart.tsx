import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Act } from '../model';
import { Header } from '../panel/Header';

interface Props {
  /** What keeps the guide from saying anything, as `data-apart`. */
  name: string;
  act: Act;
  title: string;
  why: string;
  /** What can be done about it. */
  children: ComponentChildren;
}

/** The popup where nothing can be said of the tab under it, and so of no account. */
export function Apart({ name, act, title, why, children }: Props): JSX.Element {
  return (
    <main
      class="guide popup"
      lang={i18n.t('panel.language')}
      data-guide
      data-standing="unknown"
      data-view="panel"
      data-apart={name}
    >
      <Header act={act} collapsible={false} />
      <div class="middle">
        <div class="view">
          <h2 class="headline">{title}</h2>
          <p class="what">{why}</p>
          <div class="acts">{children}</div>
        </div>
      </div>
      <footer class="foot">{i18n.t('panel.independent')}</footer>
    </main>
  );
}
