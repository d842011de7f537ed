import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ExcelOptions } from './excel.js';

const built = fileURLToPath(new URL('../../packages/excel-addin/dist/web/', import.meta.url));

/** A file of the built add-in; nothing where there is none. */
const fileOf = (path: string): Promise<Uint8Array | undefined> =>
  readFile(built + (path === '/' ? 'index.html' : path.slice(1))).catch(() => undefined);

/** The add-in as `npm run build:addin` has made it. */
export const builtAddIn = async (): Promise<Pick<ExcelOptions, 'addIn' | 'page'>> => {
  if ((await fileOf('/')) === undefined) throw new Error('The add-in is not built. Run npm run build:addin.');
  return { addIn: fileOf, page: '/index.html' };
};
