/** Names of the chunks beside this one. Empty in source and in the npm build; the build for the script tag fills them in. */
export const aheadFiles: AheadFiles = { panel: '', client: '', ahead: [], english: [], insecure: [] };

interface AheadFiles {
  panel: string;
  client: string;
  /** All that the whole way of a ticket may need, so that the network may die before the first click. */
  ahead: string[];
  /** The English texts. */
  english: string[];
  /** What stands in for WebCrypto on plain HTTP. */
  insecure: string[];
}
