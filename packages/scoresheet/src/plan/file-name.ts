/** What Windows allows in no name, and what nobody sees in one: control and direction marks, which make a name look like another. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

/** Names of devices, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/** Text as it can be part of a file's name on every system: at most so many characters. */
export function namePart(text: string, longest: number): string {
  const clean = text.normalize('NFC').replace(forbidden, ' ').replace(/\s+/gu, ' ').trim();
  return Array.from(clean).slice(0, longest).join('').trim();
}

/** A file's name of clean parts, with its ending. Windows drops dots and spaces at the end of a name and takes CON for a device. */
export function fileName(stem: string, ending: string): string {
  const end = stem.replace(/[. ]+$/u, '');
  return `${reserved.test(end) ? `_${end}` : end}${ending}`;
}
