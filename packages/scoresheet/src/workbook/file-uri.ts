import { strToU8 } from 'fflate';

// Letters and digits of every script stand as they are: Excel and LibreOffice both take them so.
const unsafe = /[^\p{L}\p{N}\p{M}\-_.~]/gu;

const percent = (found: string): string =>
  Array.from(strToU8(found), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const escaped = (path: string): string =>
  path
    .split('/')
    .map((part) => part.replace(unsafe, percent))
    .join('/');

const fromDrive = /^([A-Za-z]:)(\/.*)$/s;

/**
 * A path as a reference to a file, relative where the path is. Whatever the path is made of, it leads to a file: no part of it can
 * become a scheme, a host's address, a query or a place inside the file.
 */
export const fileUri = (path: string): string => {
  const drive = fromDrive.exec(path);
  if (drive !== null) return `file:///${drive[1] ?? ''}${escaped(drive[2] ?? '')}`;
  return path.startsWith('/') ? `file://${escaped(path.replace(/^\/+/, '/'))}` : escaped(path);
};
