/** Where private data may stand on this page, beyond what is hidden everywhere. */
export interface PrivacyPolicy {
  /** `<mis-support-root>`: never in a picture. */
  hostElement: Element;
  /** Selectors of the configuration: hidden. A selector that cannot be read hides nothing. */
  mask: readonly string[];
  /** Selectors of the configuration: shown although they lie inside something hidden. */
  unmask: readonly string[];
}

/** How a subtree is treated: as usual (known kinds are hidden), hidden whole, or opened by the host. */
export type Privacy = 'usual' | 'private' | 'public';

/** Kinds of elements that hold data on any page: fields, cells, rows, options, and what we cannot look into. */
const DATA = [
  'input:not([type=button],[type=submit],[type=reset])',
  'textarea,select,datalist,output,[contenteditable]:not([contenteditable=false])',
  '[role=textbox],[role=searchbox],[role=combobox],[role=spinbutton],[role=option]',
  'td,[role=gridcell],[role=cell],[role=rowheader],.x-grid-cell,.x-grid-row,.x-boundlist-item',
  'iframe,frame,canvas,video,audio,object,embed',
].join();

/** A picture larger than an icon may be a scan or a photograph. */
const ICON_MAX_PX = 96;

/** Decides top down, along the tree as it is drawn: the answer for a parent is the question for its children. */
export type DecidePrivacy = (element: Element, inherited: Privacy) => Privacy;

/**
 * Makes the decision for one page. The nearest mark wins; on one element «private» beats «public»,
 * and a password is private whatever stands around it.
 */
export function createPrivacy(policy: PrivacyPolicy): DecidePrivacy {
  const hidden = usable(['[data-mis-private]', 'input[type=password]', ...policy.mask]);
  const shown = usable(['[data-mis-public]', ...policy.unmask]);

  return (element, inherited) => {
    if (element.matches(hidden)) return 'private';
    if (element.matches(shown)) return 'public';
    if (inherited === 'usual' && isData(element)) return 'private';
    return inherited;
  };
}

function isData(element: Element): boolean {
  if (element.matches(DATA)) return !isFrameCell(element);
  if (element.tagName === 'TH') return !isHeaderCell(element as HTMLTableCellElement);
  if (element.tagName === 'IMG') return isLarge(element);
  return false;
}

/** Cells of a table that says of itself that it only arranges things. */
function isFrameCell(element: Element): boolean {
  return element.tagName === 'TD' && element.closest('table')?.matches('[role=presentation],[role=none]') === true;
}

/** Names of columns are shown, names of rows are data: «Кедров М. Ф.» stands in a `th` as well. */
function isHeaderCell(cell: HTMLTableCellElement): boolean {
  const row = cell.parentElement as HTMLTableRowElement;
  return row.parentElement?.tagName === 'THEAD' || [...row.cells].every((other) => other.tagName === 'TH');
}

function isLarge(image: Element): boolean {
  const { width, height } = image.getBoundingClientRect();
  return width > ICON_MAX_PX && height > ICON_MAX_PX;
}

/** One selector of all that this browser can read. */
function usable(selectors: readonly string[]): string {
  const probe = document.createDocumentFragment();
  return selectors
    .filter((selector) => {
      try {
        probe.querySelector(selector);
        return selector.trim() !== '';
      } catch {
        // `check-config` names such a selector; a picture must not fail for it.
        return false;
      }
    })
    .join();
}
