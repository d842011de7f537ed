/** Somebody who applies, as a list names them. */
export interface ListedPerson {
  readonly name?: string;
  readonly major?: string;
}

/** A list typed or pasted, one person a line: the name and, behind a comma or a tab, the major. Blank lines are passed over. */
export const listedPeople = (text: string): readonly ListedPerson[] =>
  text
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', major = ''] = line.split(/[,，\t]/u).map((part) => part.trim());
      return { ...(name !== '' && { name }), ...(major !== '' && { major }) };
    });
