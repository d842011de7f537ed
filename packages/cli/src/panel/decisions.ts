import { type Language, catalogueOf } from '@envscore/rules-core';
import {
  type PanelRecord,
  type Snapshot,
  isPanelWorkbook,
  keepsRecords,
  misreadInPanelWorkbook,
  readPanelWorkbook,
} from '@envscore/scoresheet';
import { cellLine } from '../cell-line.js';
import { complain } from '../complain.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { type Host, write } from '../host.js';
import type { Failure } from '../problem.js';
import { openWorkbook } from '../workbook-file.js';
import { wordsOf } from '../wording/language.js';

/** What has been written down in a panel workbook; or, with what cannot be read of it told, the exit code of a run that it stops. */
export async function openDecisions(
  file: string,
  host: Host,
  language: Language,
): Promise<readonly PanelRecord[] | ExitCode> {
  const opened = await openWorkbook(file, () => ({ problem: 'not-a-panel-workbook' }));
  const found = 'snapshot' in opened ? ourOwn(opened.snapshot) : opened;
  if (!('snapshot' in found)) {
    await complain(host, { input: file, ...found }, language);
    return exitCodes.unreadable;
  }
  const misread = misreadInPanelWorkbook(found.snapshot);
  if (misread.length === 0) return readPanelWorkbook(found.snapshot);
  const { phrases } = catalogueOf(language);
  const words = wordsOf(language).panel;
  for (const { at, label, found: typed } of misread) {
    const sentence = phrases.sentence(label, words.misread(String(typed)));
    await write(host.stderr, `${cellLine(file, at, 'error', sentence, language)}\n`);
  }
  await write(host.stderr, `${words.decisionsStopped(misread.length)}\n`);
  return exitCodes.findings;
}

/** Copies for others than the panel have nothing written down in them. */
function ourOwn(snapshot: Snapshot): { readonly snapshot: Snapshot } | Failure {
  if (keepsRecords(snapshot)) return { snapshot };
  return { problem: isPanelWorkbook(snapshot) ? 'panel-copy' : 'not-a-panel-workbook' };
}
