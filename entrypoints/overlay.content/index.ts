import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuide } from './guide';

export default defineContentScript({
  matches: ['https://claude.ai/*'],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(ctx) {
    startGuide(ctx.signal);
  },
});
