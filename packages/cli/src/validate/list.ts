import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve, sep } from 'node:path';
import { inOrderOfNames, isLock, isPassedOver, unfetched } from '@envscore/scoresheet';
import { glob } from 'tinyglobby';
import { isZip, sourcesIn } from './archive.js';
import type { Source } from './source.js';
import { systemCode, withheld } from './told.js';

const mostFiles = 100_000;

/**
 * Everything behind the paths of a call: files, folders with all that is in them, archives, and patterns that the shell has left. Each
 * file comes once, whichever ways lead to it. `own` are files of the call itself, such as the plan.
 */
export async function listSources(
  paths: readonly string[],
  own: readonly string[],
  stopped: AbortSignal,
): Promise<readonly Source[]> {
  const lister = new Lister(await Promise.all(own.map((path) => realpath(path).catch(() => resolve(path)))));
  for (const path of paths) {
    for await (const source of lister.given(path)) {
      if (stopped.aborted) return lister.sources;
      if (lister.sources.length >= mostFiles) {
        return [...lister.sources, { name: path, told: unfetched(path, 'too-many-files', String(mostFiles)) }];
      }
      lister.sources.push(source);
    }
  }
  return lister.sources;
}

const isNowhere = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');

const isPattern = (path: string): boolean => /[*?[{]/u.test(path);

class Lister {
  readonly sources: Source[] = [];
  /** The real paths of what is not to be looked at again. */
  readonly #seen: Set<string>;

  constructor(own: readonly string[]) {
    this.#seen = new Set(own);
  }

  /** A path as it was given. */
  async *given(path: string): AsyncGenerator<Source> {
    let count = 0;
    try {
      await lstat(path);
      count = yield* this.#at(path);
    } catch (error) {
      if (!isNowhere(error)) {
        yield { name: path, told: withheld(path, error) };
        return;
      }
      if (!isPattern(path)) {
        yield { name: path, told: unfetched(path, 'not-there') };
        return;
      }
      for (const match of await matches(path)) count += yield* this.#at(match);
    }
    if (count === 0) yield { name: path, told: unfetched(path, 'nothing-found') };
  }

  /** What lies there; how many files it came to, those that have come before included. */
  async *#at(path: string): AsyncGenerator<Source, number> {
    if (isLock(basename(path))) return 0;
    try {
      const found = await stat(path);
      if (found.isDirectory()) return yield* this.#folder(path);
      if (found.isFile()) return yield* this.#file(path);
      // Opening a pipe would wait for ever.
      const kind = found.isFIFO() ? 'FIFO' : found.isSocket() ? 'socket' : 'device';
      yield { name: path, told: unfetched(path, 'cannot-open', kind) };
      return 1;
    } catch (error) {
      yield { name: path, told: isNowhere(error) ? unfetched(path, 'not-there') : withheld(path, error) };
      return 1;
    }
  }

  async *#folder(path: string): AsyncGenerator<Source, number> {
    if (!(await this.#isNew(path))) return 1;
    const names = (await readdir(path)).filter((name) => !isPassedOver(name));
    let count = 0;
    for (const name of names.sort(inOrderOfNames)) count += yield* this.#at(join(path, name));
    return count;
  }

  async *#file(path: string): AsyncGenerator<Source, number> {
    if (!(await this.#isNew(path))) return 1;
    const inside = /\.zip$/iu.test(path) && (await isZip(path)) ? await sourcesIn(path, path) : undefined;
    if (inside === undefined) yield { name: path, path };
    else yield* inside;
    return 1;
  }

  async #isNew(path: string): Promise<boolean> {
    const real = await realpath(path);
    if (this.#seen.has(real)) return false;
    this.#seen.add(real);
    return true;
  }
}

/** The paths that a pattern stands for, as a shell would have found them. */
async function matches(pattern: string): Promise<readonly string[]> {
  const found = await glob([sep === '\\' ? pattern.replaceAll('\\', '/') : pattern], {
    onlyFiles: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  return found.map((path) => path.replace(/\/$/u, '')).sort(inOrderOfNames);
}
