/** What is done to a page in the middle of things, from outside it. */
export type Incident = 'back' | 'freeze' | 'print';

/** What the person in front of the page has set. */
export interface PeopleSettings {
  /** Media features as CSS calls them. Only Chromium can be told. */
  features?: readonly { name: string; value: string }[];
  width?: number;
}

/** A page of somebody else's, as bad as it can be: what is wrong with it, and what is expected in it. */
export interface HostilePage {
  /** Unlike all others, in kebab case. */
  name: string;
  /** What is wrong with it, in one sentence. */
  does: string;
  /** HTTP headers of the page. */
  headers?: Readonly<Record<string, string>>;
  /** Absent: the one of HTML. */
  doctype?: string;
  /** Served as XHTML, which has to be well-formed. */
  isXml?: boolean;
  /** Attributes of `<html>`, with those that every page needs: `lang`. */
  attributes?: string;
  /** The address of its icon. Absent: one that is written out, `data:,`. */
  icon?: string;
  /** Markup at the end of the head. */
  head?: string;
  /** The page's own style sheet. */
  styles?: string;
  /** More of the page's own markup. */
  body?: string;
  /** The elements as the page writes them. Absent: the six of them, one after the other. */
  elements?: string;
  /** What the page does before the library is there. */
  before?: () => void;
  /** What it does once the library is there, before the elements are used. */
  after?: (place: HTMLElement) => void | Promise<void>;
  /** What it does while the elements are used: the form is filled in, and not yet sent. */
  during?: (place: HTMLElement) => void | Promise<void>;
  /** How it loads the library. Absent: as a classic script. */
  script?: 'classic' | 'module';
  /** More scripts of the page's: before it is looked at, right before the library, or after it. Their addresses. */
  scripts?: { first?: string; before?: string; after?: string };
  /** What the page itself changes while the library is there: what is found of it is not ours. */
  ownChanges?: RegExp;
  /** Where requests go: to a community in the page, or over HTTP to the real portal. Absent: to the one in the page. */
  backend?: 'memory' | 'portal';
  /** Attributes of the frame in which the page is shown. Absent: it is shown as itself. */
  frame?: string;
  incident?: Incident;
  people?: PeopleSettings;
  /** It cannot be shown where the picture is that of a page without the library. */
  hasNoPicture?: boolean;
  /** What cannot work there, why, and what the developer is told instead. */
  limit?: { reason: string; says: RegExp };
  /** Engines in which the page is not what it means to be, with the reason. */
  not?: Readonly<Partial<Record<Engine, string>>>;
}

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** For what only Chromium can be told: `what` others are not. */
export const onlyChromium = (what: string): HostilePage['not'] => ({
  firefox: `it cannot be told ${what}`,
  webkit: `it cannot be told ${what}`,
});
