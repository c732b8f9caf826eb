/** Names of the chunks beside this one. Empty in source and in the npm build; the build for the script tag fills them in. */
export const aheadFiles: AheadFiles = { panel: '', client: '', ahead: [], opened: [], english: [], insecure: [] };

interface AheadFiles {
  panel: string;
  client: string;
  /** All that a ticket needs on its way, so that the network may die before the first click. */
  ahead: string[];
  /** What a ticket can go without: fetched ahead only when the panel is first opened. */
  opened: string[];
  /** The English texts. */
  english: string[];
  /** What stands in for WebCrypto on plain HTTP. */
  insecure: string[];
}
