/** Colours of the sheets' tabs, by what the sheets are for; their names say it too. */
export const entryTab = '#E0B000';
export const resultTab = '#1F4E79';
export const formTab = '#548235';
export const referenceTab = '#7F7F7F';
