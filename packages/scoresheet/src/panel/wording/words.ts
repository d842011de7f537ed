/** Words about panels that every host tells alike. */
export interface PanelWords {
  readonly experts: (count: number) => string;
  readonly open: {
    readonly leftOut: (file: string) => string;
    readonly includedInvalid: (file: string) => string;
    readonly versionToChoose: (expert: string, files: string) => string;
    readonly entriesDiffer: (expert: string, file: string, count: number) => string;
    readonly printDiffers: (file: string) => string;
    readonly recordedGone: (sum: string) => string;
    readonly expertMissing: (expert: string, file: string) => string;
  };
  /** What is asked for of a file that counts. */
  readonly owed: { readonly reason: (expert: string) => string; readonly entered: (expert: string) => string };
  /** Another reading of D17 ends in another conclusion. */
  readonly otherReading: (value: string, total: number, conclusion: string) => string;
  readonly accepted: (appraisers: number, figures: string, total: number, conclusion: string) => string;
  readonly mean: string;
  readonly spread: string;
  readonly disqualifiedBy: (experts: string) => string;
  readonly disagrees: (label: string, figures: string, max: number) => string;
  readonly recommended: (category: string, count: number, of: number) => string;
  readonly decisions: { readonly qualified: string; readonly notQualified: string };
  readonly readings: { readonly perExpert: string; readonly pooled: string };
}
