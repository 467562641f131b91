declare global {
  /** In the extension's own world, which the page cannot see: the guide that runs in this tab. */
  var workspaceCreditGuideRunning: AbortController | undefined;
}

/** Ends the guide that runs in this tab, if one does; the new one's lifetime. */
export function takeOver(): AbortController {
  const lifetime = new AbortController();
  globalThis.workspaceCreditGuideRunning?.abort();
  globalThis.workspaceCreditGuideRunning = lifetime;
  return lifetime;
}
