/** Where the person is, in the words of the program. The address never tells: it is always `/`. */
export interface Place {
  /** Screen of the tab in front. */
  screen: string;
  menuPath: readonly string[];
  module: string;
  tab: string;
  recordRef?: string | undefined;
}

/** A window over the tab: while it is open, it is the screen. */
export interface WindowPlace {
  screen: string;
  module?: string | undefined;
  recordRef?: string | undefined;
}

let tabPlace: Place | undefined;
let windowPlace: WindowPlace | undefined;
let lastAction: string | undefined;

/** The tab that came to the front. */
export function enterTab(place: Place): void {
  tabPlace = place;
}

/** The window that came to the front, or `undefined` when the last one closed. */
export function enterWindow(place: WindowPlace | undefined): void {
  windowPlace = place;
}

/** The last button or menu item that was pressed. */
export function noteAction(label: string): void {
  lastAction = label;
}

/** The record of the row that is selected, where the tab shows a list. */
export function noteRecord(recordRef: string | undefined): void {
  if (tabPlace) tabPlace = { ...tabPlace, recordRef };
}

/** All of it, for `support-adapter.js`. */
export function currentPlace() {
  return {
    screen: windowPlace?.screen ?? tabPlace?.screen,
    menuPath: tabPlace?.menuPath,
    tab: tabPlace?.tab,
    module: windowPlace?.module ?? tabPlace?.module,
    recordRef: windowPlace?.recordRef ?? tabPlace?.recordRef,
    action: lastAction,
  };
}
