/** Something to write, with about as many bytes as Excel is sent for it. */
export interface Step {
  readonly bytes: number;
  readonly write: (sheetNamed: SheetNamed, context: Excel.RequestContext) => void;
}

/** One object a sheet: each that is asked for anew is one more for Excel to find. */
export type SheetNamed = (name: string) => Excel.Worksheet;

/** A call or a change of a property, with how the library says what it is done to. */
export const bytesOfCall = 180;

/** As it is sent: as JSON inside of JSON. */
export const bytesOf = (data: unknown): number => {
  const text = JSON.stringify(data);
  let bytes = text.length;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x7ff) bytes += 2;
    else if (character === '"' || character === '\\' || code > 0x7f) bytes += 1;
  }
  return bytes;
};
