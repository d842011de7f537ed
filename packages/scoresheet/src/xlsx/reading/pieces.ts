import { Unreadable } from '../unreadable.js';
import type { Scanner } from '../xml/scanner.js';
import { type Package } from './open.js';

/** So many bytes are scanned at a time. */
const pieceBytes = 256 * 1024;
/** No row of a sheet and no text is longer. */
const longestItem = 16 * 1024 * 1024;

const less = 60;

const codesOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** Behind the name of a tag there is something that is no part of it. */
const endsName = (code: number | undefined): boolean => code === 62 || code === 47 || (code ?? 33) <= 32;

/** Where a tag of this name begins, the last one; -1 where there is none between the two. */
function lastTag(bytes: Uint8Array, tag: readonly number[], from: number, to: number): number {
  let next = to - tag.length - 1;
  while (next >= from) {
    const at = bytes.lastIndexOf(less, next);
    if (at < from) return -1;
    if (tag.every((code, index) => bytes[at + index] === code) && endsName(bytes[at + tag.length])) return at;
    next = at - 1;
  }
  return -1;
}

function firstTag(bytes: Uint8Array, tag: readonly number[], to: number): number {
  for (let at = bytes.indexOf(less); at >= 0 && at < to - tag.length; at = bytes.indexOf(less, at + 1))
    if (tag.every((code, index) => bytes[at + index] === code) && endsName(bytes[at + tag.length])) return at;
  return -1;
}

/**
 * Goes through a long list of a part, as the rows of a sheet are, without ever holding the whole: `hear` gets scanners, each over some
 * of its items. What is not well-formed inside the list is refused; what stands behind it is only inflated and summed.
 */
export function eachPiece(
  source: Package,
  path: string,
  { root, list, item }: { readonly root: string; readonly list: string; readonly item: string },
  hear: (items: Scanner) => void,
): void {
  const entry = source.entry(path);
  let kept = new Uint8Array(2 * pieceBytes);
  let filled = 0;
  const state: { prefix: string; hasBegun: boolean; isOver: boolean } = { prefix: '', hasBegun: false, isOver: false };
  const tagOf = (name: string, before = '<'): readonly number[] => codesOf(`${before}${state.prefix}${name}`);

  const over = (to: number, within?: string): Scanner => source.over(kept.subarray(0, to), path, within);
  const drop = (to: number): void => {
    kept.copyWithin(0, to, filled);
    filled -= to;
  };
  const scan = (to: number): void => {
    if (to > 0) hear(over(to, `${state.prefix}${list}`));
    drop(to);
  };

  /** Past the opening tag of the list; false while it is not there yet. */
  const begin = (isLast: boolean): boolean => {
    if (kept[0] === 0xff || kept[0] === 0xfe) throw new Unreadable('brokenXml', path);
    const [, found] = /<([A-Za-z_][\w.-]*:)?[A-Za-z]/.exec(over(Math.min(filled, safeEnd())).xml) ?? [];
    state.prefix = found ?? '';
    const opens = firstTag(kept, tagOf(list), filled);
    const end = opens < 0 ? -1 : kept.subarray(0, filled).indexOf(62, opens);
    if (end < 0) {
      state.isOver = isLast;
      return isLast;
    }
    const head = over(end + 1);
    const isEmpty = head.xml.endsWith('/>');
    source.checkRoot(head, root, path);
    drop(end + 1);
    state.isOver = isEmpty;
    return true;
  };
  /** Not inside a character. */
  const safeEnd = (): number => {
    let end = filled;
    while (end > 0 && ((kept[end - 1] ?? 0) & 0x80) !== 0) end -= 1;
    return end;
  };

  const go = (isLast: boolean): void => {
    if (!state.hasBegun) state.hasBegun = begin(isLast);
    if (!state.hasBegun || state.isOver) return;
    const last = Math.max(0, lastTag(kept, tagOf(item), 0, filled));
    const closing = lastTag(kept, tagOf(list, '</'), last, filled);
    if (closing >= 0) {
      scan(closing);
      state.isOver = true;
    } else if (isLast) throw new Unreadable('brokenXml', path);
    else scan(last);
  };

  const room = (more: number): void => {
    if (filled + more <= kept.length) return;
    const larger = new Uint8Array(2 * kept.length);
    larger.set(kept.subarray(0, filled));
    kept = larger;
  };

  let wanted = pieceBytes;
  // What compresses well is inflated to much at once: it is cut, so that doubling always makes room enough.
  source.archive.pieces(entry, (inflated) => {
    for (let at = 0; at < inflated.length && !state.isOver; at += pieceBytes) {
      const piece = inflated.subarray(at, at + pieceBytes);
      room(piece.length);
      kept.set(piece, filled);
      filled += piece.length;
      if (filled < wanted) continue;
      go(false);
      if (filled >= longestItem) throw new Unreadable('tooLarge', path);
      // What is left is one item that is not whole yet: it is not looked through again before there is as much again.
      wanted = Math.min(Math.max(pieceBytes, 2 * filled), longestItem);
    }
  });
  if (!state.isOver) go(true);
}
