import type { ComponentChildren, JSX } from 'preact';
import { isAlarming } from '../../guide/standing';
import type { Given } from '../step-props';
import { Content } from '../views/Content';
import { End } from '../views/End';
import { Today } from '../views/Today';
import { Footer } from './Footer';
import { Header } from './Header';
import { Missing } from './Missing';
import { Notice } from './Notice';
import { OrganizationRow } from './OrganizationRow';

interface Props {
  given: Given;
  /** What follows the guide's own content in the middle. */
  children?: ComponentChildren;
}

/** Band and foot stand; the middle scrolls. */
export function Panel({ given, children }: Props): JSX.Element {
  const { model, act, place } = given;
  return (
    <>
      <Header act={act} collapsible={place === 'page'} />
      <Notice model={model} act={act} />
      {!isAlarming(model.standing, model.accepted) && <OrganizationRow model={model} />}
      <Missing model={model} />
      <Today given={given} />
      <div class="middle">
        <Content given={given} />
        <End given={given} />
        {children}
      </div>
      <Footer given={given} />
    </>
  );
}
