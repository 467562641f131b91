/** An element by CSS, and by a part of its text where that is given; the first that is visible. */
export interface Spot {
  /** In the guide's shadow root, or in the page itself. */
  in: 'guide' | 'page';
  css: string;
  text?: string | undefined;
}

export const inGuide = (css: string, text?: string): Spot => ({ in: 'guide', css, text });
export const onPage = (css: string, text?: string): Spot => ({ in: 'page', css, text });

/** A tab as a person uses it. Every verb waits for what it needs and throws where it does not come. */
export interface Tab {
  goto: (address: string) => Promise<void>;
  /** Waits until the tab's path is this one. */
  arrives: (path: string) => Promise<void>;
  see: (spot: Spot) => Promise<void>;
  gone: (spot: Spot) => Promise<void>;
  /** A real click, in the middle of the element. */
  press: (spot: Spot) => Promise<void>;
  /** Replaces what stands in a field by typing. */
  fill: (spot: Spot, value: string) => Promise<void>;
  key: (key: 'Escape' | 'Enter' | 'Tab') => Promise<void>;
  /** Runs in the page's own world, as a hostile page's script would. */
  script: (code: string) => Promise<void>;
}

/** A browser with the guide and one tab. The same steps run in every browser through this. */
export interface Driver extends Tab {
  /** Waits until the badge over the tab is this text. */
  badge: (text: string) => Promise<void>;
  /** A page of the extension in a tab of its own, for as long as the act lasts. */
  own: (page: 'popup.html' | 'options.html', act: (tab: Tab) => Promise<void>) => Promise<void>;
  /** The tab as it looks, as PNG. */
  picture: (path: string) => Promise<void>;
}
