/** What is said where there is no pane to say it. */
export interface Messages {
  /** Microsoft's library has not been loaded. */
  readonly unreachable: string;
  /** It has been loaded, but Excel does not answer. */
  readonly silent: string;
  /** The page is open in a browser, not in Excel. */
  readonly elsewhere: string;
  /** The pane itself has not been loaded. */
  readonly incomplete: string;
  readonly again: string;
}
