import * as v from 'valibot';

/** Where a link leads: an address with its host, or a path on the host of the page. */
export const Href = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/[^\s/?#]|\/(?!\/))\S*$/, 'an address such as "https://help.local/" or a path such as "/help"'),
);
