import { fileName, namePart } from '../../plan/file-name.js';
import { archiveWords as words } from './wording/zh-CN.js';

const longestPart = 100;
const longestEnding = 12;

/** A part of a path that every system takes for a plain name. */
function plainPart(part: string): string {
  const [, ending = ''] = /(\.[^.]*)$/u.exec(part) ?? [];
  const isEnding = ending.length > 1 && ending.length <= longestEnding && ending !== part;
  const stem = isEnding ? part.slice(0, -ending.length) : part;
  return fileName(
    namePart(stem, longestPart).replace(/[. ]+$/u, '') || words.unnamed,
    isEnding ? namePart(ending, longestEnding) : '',
  );
}

/** The parts of a path that lead somewhere: no drive, no way up. */
const partsOf = (path: string): readonly string[] =>
  path.split(/[/\\]/u).filter((part) => !/^(?:|\.{1,2}|[A-Za-z]:)$/u.test(part));

/** How many folders all the paths begin with. */
function sharedFolders(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths;
  const differs = first.findIndex(
    (part, place) => !paths.every((path) => path[place] === part && place < path.length - 1),
  );
  return Math.max(0, differs);
}

/** Paths in a folder of the archive for files of these names, in their order: none leads out of it, none stands twice. */
export function pathsIn(folder: string, names: readonly string[]): readonly string[] {
  const all = names.map(partsOf);
  const shared = sharedFolders(all);
  const taken = new Set<string>();
  return all.map((parts) => {
    const plain = parts.slice(shared).map(plainPart);
    const path = [folder, ...(plain.length === 0 ? [words.unnamed] : plain)].join('/');
    const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/su.exec(path) ?? [];
    let free = path;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${words.again(stem, number)}${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
