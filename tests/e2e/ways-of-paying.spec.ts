import { workspaceOf } from '../claude-ai/server.ts';
import { expect, guideIn, ORGANIZATION_USAGE, openStep, stepIn, test } from './fixtures.ts';

test('who pays by AWS Marketplace has no balance, and is told to buy nothing', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-offer-over' });
  const workspace = workspaceOf(site.state);
  workspace.organization.billing_type = 'aws_marketplace';
  workspace.ledger.balance = null;
  Object.assign(workspace.ledger.limit ?? {}, { is_enabled: true });
  await page.goto(ORGANIZATION_USAGE);
  for (const name of ['balance', 'auto-reload']) {
    await expect(stepIn(page, name)).toHaveAttribute('data-status', 'skipped');
  }
  await expect(guideIn(page)).toHaveAttribute('data-obstacle', 'none');
  await expect(guideIn(page)).not.toContainText('Buy usage credits');
  await expect(guideIn(page)).not.toContainText('once the balance is above zero');
});

test('that there is no auto-reload by bank transfer is said before it is set', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'owner-claimed' });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'auto-reload')).toHaveAttribute('data-status', 'todo');
  const step = await openStep(page, 'auto-reload');
  await expect(step).toContainText('pays by ACH bank transfer has no auto‑reload');
});

test('in an Enterprise limits for groups and persons come before the organization’s', async ({
  page,
  site,
}) => {
  site.configure({ persona: 'enterprise-owner' });
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'todo');
  const step = await openStep(page, 'spend-cap');
  await expect(step.locator('.what').first()).toHaveText(
    'In an Enterprise set limits for groups and persons first: the organization’s limit stops everybody at once.',
  );
});
