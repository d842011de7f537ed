import { existsSync, realpathSync, statSync } from 'node:fs';
import { link, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '@envscore/rules-core';
import { Misuse } from './misuse.js';
import { wordsOf } from './wording/language.js';

/** A file to be written; its content is made when its turn comes. */
export interface OutFile {
  readonly name: string;
  readonly content: () => Uint8Array;
}

/** An error of the file system, and which file it befell. */
class Unwritten extends Error {
  constructor(
    readonly path: string,
    readonly code: string,
  ) {
    super(`${code}: ${path}`);
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** Makes sure, before any work, that files can be written to these paths: those there already stay unless it was said that they may go. */
export function refuseTaken(paths: readonly string[], isForced: boolean, language: Language): void {
  const words = wordsOf(language).misuse;
  const there = paths.filter((path) => existsSync(path));
  if (there.length > 0 && !isForced) throw new Misuse([words.filesThere(there)]);
  const folder = there.find((path) => statSync(path).isDirectory());
  if (folder !== undefined) throw new Misuse([words.cannotWrite(folder, 'EISDIR')]);
}

/** Makes sure, before any work, that nothing is written over what is read: not even where it was said that files may go. */
export function refuseInputs(
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
  language: Language,
): void {
  const real = (path: string | undefined): string | undefined =>
    path !== undefined && existsSync(path) ? realpathSync.native(path) : undefined;
  const read = new Set(inputs.map(real));
  const both = outputs.find((path) => existsSync(path ?? '') && read.has(real(path)));
  if (both !== undefined) throw new Misuse([wordsOf(language).misuse.outputIsInput(both)]);
}

/**
 * Writes all of these files into a folder or none of them: first under other names, then each in its place. A file that is there
 * already stays unless it was said (`--force`) that it may go. Gives their paths.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutFile[],
  isForced: boolean,
  language: Language,
): Promise<readonly string[]> {
  const words = wordsOf(language).misuse;
  const paths = files.map(({ name }) => join(folder, name));
  refuseTaken(paths, isForced, language);
  const there = paths.filter((path) => existsSync(path));
  const undo: (() => Promise<void>)[] = [];
  try {
    await makeFolder(folder, undo);
    const written: string[] = [];
    for (const [index, { content }] of files.entries()) {
      const path = join(folder, `.envscore-${process.pid}-${index}.part`);
      const bytes = content();
      undo.push(() => rm(path, { force: true }));
      await told(paths[index] ?? path, () => writeFile(path, bytes, { flag: 'wx' }));
      written.push(path);
    }
    for (const [index, path] of paths.entries()) {
      const from = written[index] ?? '';
      await told(path, () => (isForced ? rename(from, path) : moveToFree(from, path)));
      if (!there.includes(path)) undo.push(() => rm(path, { force: true }));
    }
    return paths;
  } catch (error) {
    for (const step of undo.reverse()) await step();
    if (!(error instanceof Unwritten)) throw error;
    throw new Misuse([
      error.code === 'EEXIST' ? words.filesThere([error.path]) : words.cannotWrite(error.path, error.code),
    ]);
  }
}

async function told(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new Unwritten(path, code);
  }
}

/**
 * Makes a folder and those around it; when nothing comes of it, those that were made go again. Node's own recursive `mkdir` never
 * ends where a system takes no folder (`/proc`).
 */
async function makeFolder(folder: string, undo: (() => Promise<void>)[]): Promise<void> {
  const missing: string[] = [];
  for (let path = folder; !existsSync(path) && path !== dirname(path); path = dirname(path)) missing.unshift(path);
  // A folder that is there already takes files; anything else of its name does not.
  if (missing.length === 0 && !statSync(folder).isDirectory()) throw new Unwritten(folder, 'ENOTDIR');
  for (const path of missing) {
    await told(path, () => mkdir(path));
    undo.push(() => rmdir(path).catch(() => undefined));
  }
}

/** Moves a file to where none is: a file that has come there meanwhile is not overwritten. */
export async function moveToFree(from: string, path: string): Promise<void> {
  try {
    await link(from, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Not every file system has links.
    await rename(from, path);
    return;
  }
  await rm(from, { force: true });
}
