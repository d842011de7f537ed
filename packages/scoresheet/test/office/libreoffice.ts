import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How long all files may take together; on two quiet cores forty-five scoresheets take a minute or two. */
const timeout = 1_200_000;

/** Files as LibreOffice saves them after opening them: each is opened, calculated and written as .xlsx (or printed as .pdf, or as text). */
export async function throughLibreOffice(
  files: readonly Uint8Array[],
  to: 'xlsx:Calc MS Excel 2007 XML' | 'pdf' | 'txt:Text (encoded):UTF8',
  from: 'xlsx' | 'docx' = 'xlsx',
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'envscore-office-'));
  try {
    const names = files.map((_, index) => `${index}.${from}`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), files[index] ?? new Uint8Array())));
    // LibreOffice works on one core, and two of them at a time need a profile each.
    const offices = Math.min(availableParallelism(), files.length);
    await Promise.all(
      Array.from({ length: offices }, (_, office) =>
        convert(
          folder,
          office,
          to,
          names.filter((__, index) => index % offices === office),
        ),
      ),
    );
    const extension = to.slice(0, to.includes(':') ? to.indexOf(':') : undefined);
    return await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(join(folder, 'out', name.replace(from, extension))))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(folder: string, office: number, to: string, names: readonly string[]): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, `profile-${office}`)}`;
  const sources = names.map((name) => join(folder, name));
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), ...sources], {
    timeout,
  });
}
