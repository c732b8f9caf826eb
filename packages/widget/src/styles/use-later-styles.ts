import { useFormStyles } from './use-form-styles.ts';
import { useStyles } from './use-styles.ts';
import css from './later.css?inline';

/** Styles of the screens after the form. */
export function useLaterStyles(): void {
  useFormStyles();
  useStyles(css);
}
