/** How HTML of others is shown. */
export interface RichTextOptions {
  /** Against what relative addresses are resolved. Default: the page's own address. */
  base?: string | undefined;
  /** From where pictures are loaded: origins (`https://files.example.cn`), and `self` for the page's own. None by default. */
  imageOrigins: readonly string[];
  /** The level of the heading above the text, 1 to 6: its own begin one below. Default 2. */
  headingLevel?: number | undefined;
  words: {
    /**
     * What stands in the place of a picture that is not loaded.
     * @param host from where it would have come; `undefined` when it is none of the web
     * @param alt what it shows, as its author says it; often empty
     */
    pictureHidden(host: string | undefined, alt: string): string;
  };
}

/** HTML of others, fit to be shown. */
export interface RichText {
  content: DocumentFragment;
  /**
   * Set when only the text is there, as one text node with line breaks (show it with `white-space: pre-line`):
   * `too-large`: the page would stand still over the HTML; `not-allowed`: the page's content security policy does not
   * allow the Trusted Types policy `linli`; `failed`: the page has broken what cleans.
   */
  plain?: 'too-large' | 'not-allowed' | 'failed';
}

/** Never throws, and runs and requests nothing. */
export type Clean = (html: string, options: RichTextOptions) => RichText;
