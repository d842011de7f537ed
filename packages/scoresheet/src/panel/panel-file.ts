import type { ReportedFile } from '../report/validation.js';
import type { ForPanel } from '../validation/checked.js';

/** A checked scoresheet that can be combined with others. */
export interface PanelFile {
  readonly file: ReportedFile;
  /** Of its bytes. */
  readonly sha256: string;
  readonly forPanel: ForPanel;
}

/** What a panel asks for of a file beside its check. */
export type HandedIn = Omit<PanelFile, 'file'>;
