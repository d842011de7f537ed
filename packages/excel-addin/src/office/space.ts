import { Occupied, Refused, type Workbook, parseReference } from '@envscore/scoresheet';

/** Where a workbook goes. */
export interface Space {
  /** Sheets that have to be made. */
  readonly made: readonly string[];
  /** Sheets that are there and empty. */
  readonly filled: readonly string[];
  /** Names that stand for cells of those. */
  readonly replacedNames: readonly string[];
  /** Names that are there before. */
  readonly knownNames: readonly string[];
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Looks whether there is room; writes nothing. Throws `Occupied` or `Refused` where there is none. */
export async function findSpace(context: Excel.RequestContext, { sheets, names }: Workbook): Promise<Space> {
  const { worksheets, names: present, protection } = context.workbook;
  worksheets.load('items/name');
  present.load('items/name,items/formula');
  protection.load('protected');
  await context.sync();

  const known = worksheets.items.filter(({ name }) => sheets.some((sheet) => isSame(sheet.name, name)));
  await refuseFull(context, known, sheets);
  const isFilled = (sheet: string | undefined): boolean => known.some(({ name }) => isSame(name, sheet ?? ''));
  const taken = present.items.filter(({ name }) => names.some((added) => isSame(added.name, name)));
  for (const { name, formula } of taken) {
    const sheet = parseReference(String(formula))?.sheet;
    if (!isFilled(sheet)) throw new Occupied(sheet ?? name);
  }
  const made = sheets.flatMap(({ name }) => (isFilled(name) ? [] : [name]));
  if (made.length > 0 && protection.protected) throw new Refused('protected');
  return {
    made,
    filled: known.map(({ name }) => name),
    replacedNames: taken.map(({ name }) => name),
    knownNames: present.items.map(({ name }) => name),
  };
}

/** Sheets of the workbook's names may be there if nothing stands in them, and they may be written. */
async function refuseFull(
  context: Excel.RequestContext,
  known: readonly Excel.Worksheet[],
  sheets: Workbook['sheets'],
): Promise<void> {
  if (known.length === 0) return;
  const held = known.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const used of held) used.load('address');
  for (const { protection } of known) protection.load('protected');
  await context.sync();
  known.forEach(({ name, protection }, place) => {
    if (held[place]?.isNullObject === false) {
      throw new Occupied(sheets.find((sheet) => isSame(sheet.name, name))?.name ?? name);
    }
    if (protection.protected) throw new Refused('protected', { sheet: name });
  });
}
