import { useStyles } from './use-styles.ts';
import css from './form.css?inline';

/** Styles of fields, notices and lines. They come with the rest of the form, not with the first paint. */
export function useFormStyles(): void {
  useStyles(css);
}
