import { defineWxtModule } from 'wxt/modules';

/** Leaves out of the Firefox build what only Chromium reads: Firefox knows no schema of policies. */
export default defineWxtModule({
  name: 'firefox',
  setup(wxt) {
    if (wxt.config.browser !== 'firefox') return;
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      files.splice(
        0,
        files.length,
        ...files.filter((f) => f.relativeDest !== 'policy-schema.json'),
      );
    });
  },
});
