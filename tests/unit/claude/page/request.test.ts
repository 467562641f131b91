import { expect, test } from 'vitest';
import { findLandmark } from '../../../../claude/page/landmarks';
import { openPage } from '../dom';

const find = (html: string) => findLandmark('request', openPage(html))?.id;

test.each([
  ['its words', '<button id="it">Request usage credits</button>', 'it'],
  ['other words of it', '<button>Save</button><button id="it">Request more usage.</button>', 'it'],
  [
    'its place, in a language that is not known',
    '<section><h3>Nutzungsguthaben</h3><button id="it">Anfordern</button></section>',
    'it',
  ],
  [
    'not a purchase',
    '<section><h3>Usage credits</h3><button>Buy usage credits</button></section>',
    undefined,
  ],
  [
    'not beside a switch',
    '<section><h3>Usage credits</h3><button role="switch"></button><button>Change</button></section>',
    undefined,
  ],
  [
    'not one of several',
    '<section><h3>Usage credits</h3><button>A</button><button>B</button></section>',
    undefined,
  ],
  ['not in a dialog', '<div role="dialog"><button>Request usage credits</button></div>', undefined],
])('it is found by %s', (_, html, id) => {
  expect(find(html)).toBe(id);
});
