import { rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Language } from '@envscore/rules-core';
import { Misuse } from '../misuse.js';
import { wordsOf } from '../wording/language.js';
import { moveToFree, refuseTaken } from '../write-files.js';
import { systemCode } from './told.js';

const endings = ['.xlsx', '.html', '.json', '.ndjson'] as const;

export type ReportEnding = (typeof endings)[number];

/** A report on its way: it has its name only when it is whole. Nothing is left of one that is not finished. */
export interface ReportFile {
  readonly ending: ReportEnding;
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** Makes sure, before any work, that a report can be written where it was asked for; a file there stays unless it was said to go. */
export async function openReport(path: string, isForced: boolean, language: Language): Promise<ReportFile> {
  const words = wordsOf(language).misuse;
  const ending = endings.find((one) => one === extname(path).toLowerCase());
  if (ending === undefined) throw new Misuse([words.report(path)]);
  refuseTaken([path], isForced, language);
  const told = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    try {
      return await act();
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      throw new Misuse([code === 'EEXIST' ? words.filesThere([path]) : words.cannotWrite(path, code)]);
    }
  };
  const part = join(dirname(path), `.envscore-${process.pid}.part`);
  const file: FileHandle = await told(() => open(part, 'wx'));
  process.once('exit', () => {
    rmSync(part, { force: true });
  });
  return {
    ending,
    write: (content) => told(() => file.writeFile(content)),
    finish: () =>
      told(async () => {
        await file.close();
        await (isForced ? rename(part, path) : moveToFree(part, path));
      }),
  };
}
