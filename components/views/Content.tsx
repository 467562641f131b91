import type { JSX } from 'preact';
import { isAlarming, isMereSeat } from '../../guide/standing';
import type { Given } from '../step-props';
import { StepList } from '../steps/StepList';
import { Changed } from './Changed';
import { Member } from './Member';
import { MereSeat } from './MereSeat';
import { NotKnown } from './NotKnown';
import { PersonalOnly } from './PersonalOnly';
import { Switched } from './Switched';
import { WrongOrganization } from './WrongOrganization';

/** The scrolling middle: by standing, with the warnings first. */
export function Content({ given }: { given: Given }): JSX.Element {
  const { standing, report } = given.model;
  const changed = report === undefined ? null : <Changed given={given} report={report} />;
  const wrong = isAlarming(standing, false);
  return (
    <>
      {!wrong && changed}
      <ByStanding given={given} />
      {wrong && changed}
    </>
  );
}

function ByStanding({ given }: { given: Given }): JSX.Element {
  const { standing, steps, switched, onBilling } = given.model;
  const [account, claim] = steps;
  if (!account || !claim) return <StepList given={given} />;
  if (switched && !onBilling && standing.kind === 'manager') {
    return <Switched given={given} organization={standing.organization} account={account} />;
  }
  switch (standing.kind) {
    case 'manager':
      return <StepList given={given} />;
    case 'wrong-organization':
      if (isMereSeat(standing)) {
        return <MereSeat given={given} standing={standing} account={account} claim={claim} />;
      }
      return <WrongOrganization given={given} standing={standing} account={account} />;
    case 'personal-only':
      return <PersonalOnly given={given} standing={standing} account={account} />;
    case 'member':
      return <Member given={given} standing={standing} account={account} claim={claim} />;
    default:
      return <NotKnown given={given} standing={standing} account={account} />;
  }
}
