/** In which language a text is, for parting its words: nothing is parted in a scoresheet. */
export const franc = (): string => 'und';
