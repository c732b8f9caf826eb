/** What the studio tells the frame of the preview. */
export interface PreviewOrder {
  kind: 'mis-support-preview';
  draft: string;
  region: string;
  organization: string;
  workplace: string;
  role: string;
  /** Empty: nobody is signed in. */
  userId: string;
  /** Empty: the screen that comes first. */
  type: string;
  /** A preset of a mass failure; empty: none. */
  preset: string;
  locale: string;
  theme: 'light' | 'dark';
}

/** What the frame tells the studio. */
export interface PreviewWord {
  /** `failed`: there is no panel to be shown. */
  kind: 'mis-support-preview-ready' | 'mis-support-preview-vetoed' | 'mis-support-preview-failed';
}
