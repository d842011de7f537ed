import { type Policy, type ReviewResult, defaultPolicy, readPolicy, scoreWorkbook } from '@envscore/rules-core';
import {
  type LiveHost,
  type ReadScoresheet,
  type Refusal,
  Refused,
  type Snapshot,
  type WorkbookKind,
  kindOfWorkbook,
  layoutVersion,
  readScoresheet,
} from '@envscore/scoresheet';

/** The scoresheet in front as it was found, what was read of it, and what that is worth. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly read: ReadScoresheet;
  readonly result: ReviewResult;
  readonly policy: Policy;
}

/** Why there is no scoresheet to show, or none as it stands now. */
export type Trouble =
  | { readonly kind: Exclude<WorkbookKind, 'scoresheet'> }
  | { readonly kind: 'layout'; readonly found: string; readonly known: number }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly sheet?: string }
  | { readonly kind: 'failed'; readonly detail: string };

/** What of the workbook may have been shown before is still worth showing: it only could not be read again. */
export const isPassing = ({ kind }: Trouble): boolean => kind === 'refused' || kind === 'failed';

/** Why a host did not do what it was asked. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof Refused) {
    return { kind: 'refused', why: error.why, ...(error.sheet !== undefined && { sheet: error.sheet }) };
  }
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
};

/** Reads the workbook in front. Never throws. */
export async function openWorkbook(host: LiveHost): Promise<Opened | Trouble> {
  try {
    const snapshot = await host.read();
    const kind = kindOfWorkbook(snapshot);
    return kind === 'scoresheet' ? openScoresheet(snapshot) : { kind };
  } catch (error) {
    return troubleOf(error);
  }
}

function openScoresheet(snapshot: Snapshot): Opened | Trouble {
  const read = readScoresheet(snapshot);
  const { layout, policy } = read.review;
  if (Number(layout) !== layoutVersion) {
    const found = typeof layout === 'string' || typeof layout === 'number' ? String(layout) : '';
    return { kind: 'layout', found, known: layoutVersion };
  }
  const result = scoreWorkbook(read.review);
  return { snapshot, read, result, policy: policy === undefined ? defaultPolicy : readPolicy(policy).policy };
}
