import type { Language } from '@envscore/rules-core';
import type { CellAddress, LiveHost, Subject } from '@envscore/scoresheet';
import type { ComponentType } from 'react';
import type { Opened } from '../reading/opened.js';
import type { Told } from '../reading/told.js';
import type { Words } from '../wording/words.js';
import type { ViewName } from './names.js';
import type { ChosenRegisters } from './registers/work.js';

/** What every view is handed. */
export interface ViewProps {
  readonly host: LiveHost;
  readonly language: Language;
  readonly words: Words;
  readonly show: (view: ViewName) => void;
  /** Shows a cell in the workbook. */
  readonly select: (at: CellAddress) => void;
  /** Reads the workbook again. */
  readonly refresh: () => void;
  /** The scoresheet in front, if there is one. */
  readonly opened: Opened | undefined;
  /** Nothing before the first check. */
  readonly findings: readonly Told[] | undefined;
  /** Whose table is looked at: the place of an appraiser; the institution's where it is nobody's. */
  readonly table: number | undefined;
  readonly onTable: (table: number | undefined) => void;
  /** The registers that were last checked in this session. */
  readonly registers: ChosenRegisters | undefined;
  readonly onRegisters: (registers: ChosenRegisters | undefined) => void;
  /** Goes to the points of a subject in the workbook, and explains them. */
  readonly explain: (subject: Subject) => void;
}

/** What a view is handed that shows a scoresheet. */
export interface ScoresheetViewProps extends ViewProps {
  readonly opened: Opened;
}

export type View =
  | { readonly shows: 'scoresheet'; readonly component: ComponentType<ScoresheetViewProps> }
  | { readonly shows: 'always'; readonly component: ComponentType<ViewProps> };
