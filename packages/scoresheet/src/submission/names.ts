const others: ReadonlySet<string> = new Set(['__macosx', 'thumbs.db', 'desktop.ini']);

/** Whether a name is that of a lock, which programs leave beside a workbook while it is open. */
export const isLock = (name: string): boolean => name.startsWith('~$');

/** Names of what nobody has put into a folder or archive: locks, hidden files, what systems leave behind. */
export const isPassedOver = (name: string): boolean =>
  isLock(name) || /^\.(?!\.?$)/u.test(name) || others.has(name.toLowerCase());

const collator = new Intl.Collator('zh-CN', { numeric: true });

const compare = (one: string, other: string): number =>
  collator.compare(one, other) || (one < other ? -1 : Number(one > other));

const stemOf = (name: string): string => name.replace(/\.[^.]*$/u, '');

/**
 * As people count: 专家2 goes before 专家10, and a file before what its owner called a copy of it. Paths go folder by folder. The same
 * everywhere, also for names that a language takes for equal.
 */
export function inOrderOfNames(one: string, other: string): number {
  const [parts, others] = [one.split('/'), other.split('/')];
  const at = parts.findIndex((part, index) => part !== others[index]);
  const [name = '', against = ''] = at < 0 ? [] : [parts[at], others[at]];
  return compare(stemOf(name), stemOf(against)) || compare(name, against);
}
