/** The guide's one element in a page of claude.ai's. */
export const GUIDE_NAME = 'workspace-credit-guide';

/**
 * Selects it, also where the page has taken the name for something of its own and the guide stands in
 * an element of another name.
 */
export const GUIDE = `${GUIDE_NAME}, [${GUIDE_NAME}]`;
