import { createHash } from 'node:crypto';
import type { Language } from '@envscore/rules-core';
import {
  type CheckFinding,
  type CheckedRegisters,
  type CheckingOptions,
  type CheckingRegisters,
  type RegistersCheck,
  Unreadable,
  checkingRegisters,
  registersUnread,
  unfetched,
  unreadable,
} from '@envscore/scoresheet';
import { complain } from '../complain.js';
import { parse } from '../documents.js';
import { type ExitCode, exitCodes, gravest } from '../exit-code.js';
import { type Host, write } from '../host.js';
import type { Failure } from '../problem.js';
import { safeText } from '../safe-text.js';
import { readEntry } from '../validate/archive.js';
import { fetched } from '../validate/check.js';
import { onInterrupt } from '../validate/interrupt.js';
import { listSources } from '../validate/list.js';
import { progressOn } from '../validate/progress.js';
import type { Source } from '../validate/source.js';
import { wordsOf } from '../wording/language.js';
import { native } from '../workbook-file.js';

/** The day that it is here, YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** Registers of all files, checked as one. */
export interface OpenedRegisters {
  readonly check: RegistersCheck;
  readonly sources: readonly Source[];
  /** The gravest that became of a file. */
  readonly code: ExitCode;
  readonly isPartial: boolean;
}

/** Hands a file to a check; or why it is none, before it is looked into. */
function add({ add: take }: CheckingRegisters, name: string, bytes: Uint8Array): CheckedRegisters | Failure {
  const document = /\.json$/iu.test(name) ? parse(bytes) : undefined;
  if (document === undefined) return take({ name, bytes });
  return 'value' in document ? take({ name, document: document.value }) : document;
}

/** Whether a file holds registers, or may: whoever cannot read it does not know. */
export async function holdsRegisters(path: string, asOf: string): Promise<boolean> {
  const bytes = await fetched(path, path);
  if ('findings' in bytes) return true;
  const found = add(checkingRegisters({ asOf, reading: native }), path, bytes);
  return !('file' in found) || found.problem !== 'noRegisters';
}

async function bytesOf(source: Source): Promise<Uint8Array | { readonly findings: readonly CheckFinding[] }> {
  if ('told' in source) return source.told;
  return 'path' in source ? fetched(source.name, source.path) : readEntry(source.name, source.archive, source.entry);
}

/** Reads all registers behind the paths of a call, one file after another, and tells on standard error what could not be read. */
export async function openRegisters(
  paths: readonly string[],
  options: Pick<CheckingOptions, 'asOf' | 'policy'> & { readonly own?: readonly string[] },
  host: Host,
  language: Language,
): Promise<OpenedRegisters> {
  const { own = [], ...rest } = options;
  const stopped = onInterrupt();
  const sources = await listSources(paths, own, stopped);
  let rows = 0;
  const { progress: line } = wordsOf(language).registers;
  const progress = progressOn(host.stderr, sources.length, (done, total) => line(done, total, rows));
  const checking = checkingRegisters({
    ...rest,
    reading: native,
    progress: (count) => {
      rows = count;
      progress.tell();
    },
  });
  const seen = new Map<string, string>();
  let code: ExitCode = exitCodes.clean;
  const refuse = async (input: string, why: Failure): Promise<void> => {
    progress.clear();
    await complain(host, { input, ...why }, language);
    code = exitCodes.unreadable;
  };
  for (const source of sources) {
    if (stopped.aborted) break;
    const { name } = source;
    const bytes = await bytesOf(source);
    for (const why of 'findings' in bytes ? bytes.findings.map((finding) => ({ finding })) : taken(name, bytes))
      await refuse(name, why);
    progress.step();
  }
  progress.clear();
  const check = checking.end();
  const unread = check.files.flatMap((file) => registersUnread(file, language));
  await write(host.stderr, unread.map((line) => `${safeText(line)}\n`).join(''));
  if (unread.length > 0) code = gravest(code, exitCodes.findings);
  return { check, sources, code, isPartial: stopped.aborted };

  /** A file given twice would count twice. */
  function taken(name: string, bytes: Uint8Array): readonly Failure[] {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const first = seen.get(digest);
    if (first !== undefined) return unfetched(name, 'same-file', first).findings.map((finding) => ({ finding }));
    seen.set(digest, name);
    const found = add(checking, name, bytes);
    if (!('file' in found)) return [found];
    const { problem } = found;
    if (problem === undefined) return [];
    return [
      problem === 'noRegisters' ? { problem: 'no-registers' } : { finding: unreadable(new Unreadable(problem), bytes) },
    ];
  }
}
