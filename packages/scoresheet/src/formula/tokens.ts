/** A function of the add-in as cells show it. */
export const shownName = (id: string): string => `ENVSCORE.${id}`;

/** The same as a file keeps it: every dot an underscore, behind the mark of registered functions. */
export const storedName = (id: string): string => `_xldudf_${shownName(id.toUpperCase()).replaceAll('.', '_')}`;
