/**
 * Address of the widget's chunk, for a second try under a query. Empty in source and in the npm build,
 * where the host's bundler names the files; the build for the script tag fills it in.
 */
export const widgetFile = '';
