/**
 * Codes that the analysis of a text gives. A region's categories say which of them they stand for.
 * Without schemas: the page runs this list too.
 */
export const textCategories = [
  'incident',
  'access',
  'integration',
  'eds',
  'print',
  'report',
  'data-fix',
  'consultation',
  'change-request',
  'performance',
  'hardware',
] as const;
export type TextCategory = (typeof textCategories)[number];
