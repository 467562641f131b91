import type { Plugin } from 'vite';

/**
 * Tells V8 to compile the whole script when it reads it (Chromium 136, April 2025; others take it for
 * a comment). A content script has no code cache: else each function is read twice, once to skip it
 * and once when it is called a moment later.
 */
const ALL_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/**
 * Lets the page have its turn between compiling and running, each about 15 ms, so that no click waits
 * for both. Whoever injects it waits for the promise. A channel is not slowed down in hidden tabs, as a
 * timer is.
 */
const runLater = (code: string) =>
  `new Promise(done=>{const{port1,port2}=new MessageChannel;port1.onmessage=()=>{port1.close();try{${code}}finally{done()}};port2.postMessage(0)})`;

/** Has scripts, by their names in the build, compiled as a whole in one task and run in the next. */
export function inTwoTasks(...names: readonly string[]): Plugin {
  return {
    name: 'in-two-tasks',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && names.includes(chunk.fileName)) {
            chunk.code = ALL_AT_ONCE + runLater(chunk.code.trim());
          }
        }
      },
    },
  };
}
