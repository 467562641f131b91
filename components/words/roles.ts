import { i18n } from '#i18n';

/** The role as claude.ai names it; `undefined` for roles that a workspace made up. */
export function roleName(role: string): string | undefined {
  switch (role) {
    case 'primary_owner':
      return i18n.t('account.role.primaryOwner');
    case 'owner':
      return i18n.t('account.role.owner');
    case 'admin':
    case 'membership_admin':
      return i18n.t('account.role.admin');
    case 'billing':
      return i18n.t('account.role.billing');
    case 'user':
    case 'claude_code_user':
    case 'developer':
    case 'managed':
      return i18n.t('account.role.member');
    case 'guest':
      return i18n.t('account.role.guest');
    default:
      return undefined;
  }
}
