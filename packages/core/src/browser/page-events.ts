/** Calls back when the network is said to be there again, or a page comes out of the cache of the back button. */
export function onPageEvents({ online, shown }: { online: () => void; shown: () => void }): () => void {
  const onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) shown();
  };
  addEventListener('online', online);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('online', online);
    removeEventListener('pageshow', onShow);
  };
}
