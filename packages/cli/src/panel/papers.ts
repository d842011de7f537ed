import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, parse, relative } from 'node:path';
import { type Language, catalogueOf } from '@envscore/rules-core';
import {
  type Audience,
  type Panel,
  type Panels,
  type ReadPlan,
  type ArchivedFile,
  TemplateRefused,
  archiveOf,
  checkTemplate,
  inOrderOfNames,
  opinionOf,
  keyWorkbook,
  panelWorkbook,
  paperName,
  wordTemplate,
} from '@envscore/scoresheet';
import { Misuse } from '../misuse.js';
import { readEntry } from '../validate/archive.js';
import type { Source } from '../validate/source.js';
import { bytesOf, workbookBytes } from '../workbook-file.js';
import { wordsOf } from '../wording/language.js';
import { type OutFile, refuseTaken, writeFiles } from '../write-files.js';

/** What is to be written of the panels, and for whom. */
export interface Papers {
  readonly audience: Audience;
  readonly workbook?: string;
  readonly opinion?: string;
  /** An office's own form for the opinion. */
  readonly template?: Form;
  /** Where everything is kept together, and what was handed in and scanned besides. */
  readonly archive?: { readonly path: string; readonly submitted: readonly Source[]; readonly scans?: Scans };
  readonly plan?: ReadPlan;
  readonly isForced: boolean;
}

interface Form {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What lies in a folder of scans. */
interface Scans {
  readonly folder: string;
  readonly paths: readonly string[];
}

interface Paper {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The path with what it is about in its name. */
function about(path: string, ...parts: readonly string[]): string {
  const ending = extname(path);
  return join(dirname(path), paperName(basename(path, ending), ending, ...parts));
}

/** Writes the papers that were asked for, and gives their paths. A name stands for one file: of several panels each has its own. */
export async function writePapers(panels: Panels, papers: Papers, language: Language): Promise<readonly string[]> {
  const made = await madeOf(panels, papers);
  const all = apart([
    ...made.workbooks,
    ...made.opinions,
    ...keys(panels, papers),
    ...(papers.archive === undefined ? [] : [await archived(panels, papers, papers.archive, made, language)]),
  ]);
  refuseTaken(
    all.map(({ path }) => path),
    papers.isForced,
    language,
  );
  const paths: string[] = [];
  for (const folder of new Set(all.map(({ path }) => dirname(path)))) {
    const files = all
      .filter(({ path }) => dirname(path) === folder)
      .map(({ path, content }): OutFile => ({ name: basename(path), content: () => content }));
    paths.push(...(await writeFiles(folder, files, papers.isForced, language)));
  }
  return paths;
}

const usual = { workbook: '专家组.xlsx', opinion: '意见书.docx', key: '专家对照表' };

/** Papers whose names are cut to the same have numbers. */
function apart(papers: readonly Paper[]): readonly Paper[] {
  const taken = new Set<string>();
  return papers.map(({ path, content }) => {
    const { dir, name, ext } = parse(path);
    let free = path;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = join(dir, `${name}_${number}${ext}`);
    taken.add(free.toLowerCase());
    return { path: free, content };
  });
}

interface Made {
  readonly workbooks: readonly Paper[];
  readonly opinions: readonly Paper[];
}

type Asked = Omit<Papers, 'archive' | 'isForced'>;

const madeOf = async (panels: Panels, asked: Asked): Promise<Made> => ({
  workbooks: asked.workbook === undefined ? [] : workbooks(panels, asked, asked.workbook),
  opinions: asked.opinion === undefined ? [] : await opinions(panels.panels, asked, asked.opinion),
});

/** One workbook; an applicant's has the panels of one institution. */
function workbooks(all: Panels, { audience, plan }: Asked, path: string): readonly Paper[] {
  const options = {
    audience,
    at: all.validation.checkedAt ?? '',
    ...(plan && { plan: plan.plan }),
  };
  const institutions = [...new Set(all.panels.map(({ institution }) => institution))];
  if (audience !== 'applicant' || institutions.length < 2)
    return [{ path, content: workbookBytes(panelWorkbook(all, options)) }];
  return institutions.map((institution) => {
    const panels = all.panels.filter((panel) => panel.institution === institution);
    return { path: about(path, institution), content: workbookBytes(panelWorkbook({ ...all, panels }, options)) };
  });
}

/** An opinion for each panel. */
async function opinions(
  panels: readonly Panel[],
  { audience, template, plan }: Asked,
  path: string,
): Promise<readonly Paper[]> {
  const options = { audience, ...(template && { template: template.content }), ...(plan && { plan: plan.plan }) };
  const papers: Paper[] = [];
  for (const panel of panels) {
    const content = await opinionOf(panel, options);
    const own = panels.length === 1 ? path : about(path, panel.institution, panel.unit);
    papers.push({ path: own, content });
  }
  return papers;
}

/** Who the numbers are, beside papers that do not name the experts: a file of its own, so that nobody hands it out with them. */
function keys(panels: Panels, { audience, workbook, opinion }: Asked): readonly Paper[] {
  const beside = workbook ?? opinion;
  if (audience !== 'anonymous' || beside === undefined) return [];
  const { name, dir } = parse(beside);
  return [{ path: join(dir, paperName(name, '.xlsx', usual.key)), content: workbookBytes(keyWorkbook(panels)) }];
}

/** The archive of a day. It is the panel's own: whomever the papers beside it are for, those in it are internal. */
async function archived(
  panels: Panels,
  { audience, workbook, opinion, ...papers }: Papers,
  archive: NonNullable<Papers['archive']>,
  made: Made,
  language: Language,
): Promise<Paper> {
  const own = audience === 'internal' ? made : { workbooks: [], opinions: [] };
  const lacking: Asked = {
    ...papers,
    audience: 'internal',
    ...((audience !== 'internal' || workbook === undefined) && { workbook: usual.workbook }),
    ...((audience !== 'internal' || opinion === undefined) && { opinion: usual.opinion }),
  };
  const rest = await madeOf(panels, lacking);
  const named = ({ path, content }: Paper): ArchivedFile => ({ name: basename(path), content });
  const [book] = [...own.workbooks, ...rest.workbooks].map(named);
  const content = archiveOf(
    {
      panels,
      submitted: await contentsOf(archive.submitted),
      ...(archive.scans !== undefined && { scans: await contentsBelow(archive.scans, language) }),
      ...(book && { workbook: book }),
      opinions: [...own.opinions, ...rest.opinions].map(named),
    },
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
  );
  return { path: archive.path, content };
}

/** What was handed in, as it came; what could not be had is told in the report that lies beside. */
async function contentsOf(sources: readonly Source[]): Promise<readonly ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  for (const source of sources) {
    if ('told' in source) continue;
    const content =
      'path' in source
        ? await bytesOf(source.path).catch(() => undefined)
        : await readEntry(source.name, source.archive, source.entry);
    if (content instanceof Uint8Array) files.push({ name: source.name, content });
  }
  return files;
}

/** What is in a folder of scans, known before any work. */
export const openScans = (folder: string, language: Language): Promise<Scans> =>
  had(folder, language, async () => {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return { folder, paths: paths.sort(inOrderOfNames) };
  });

const contentsBelow = ({ folder, paths }: Scans, language: Language): Promise<readonly ArchivedFile[]> =>
  had(folder, language, () =>
    Promise.all(paths.map(async (path) => ({ name: relative(folder, path), content: await readFile(path) }))),
  );

async function had<Of>(folder: string, language: Language, read: () => Promise<Of>): Promise<Of> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Misuse([wordsOf(language).misuse.scans(folder, String(error.code))]);
  }
}

/** An office's own form, read before any work. */
export async function openForm(path: string, language: Language): Promise<Form> {
  const words = wordsOf(language).misuse;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Misuse([words.template(path, String(error.code))]);
  }
  if (bytes === undefined) throw new Misuse([words.template(path, 'EFBIG')]);
  try {
    await checkTemplate(bytes);
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    const { colon } = catalogueOf(language).phrases;
    throw new Misuse(error.findings.map((finding) => `${path}${colon}${wordTemplate(finding, language)}`));
  }
  return { path, content: bytes };
}

const endings = { workbook: '.xlsx', opinion: '.docx', template: '.docx', archive: '.zip' } as const;

/** Where a paper is to be written; what it holds is told by its ending. */
export function paperPath(
  kind: keyof typeof endings,
  given: string | undefined,
  language: Language,
): string | undefined {
  if (given === undefined || extname(given).toLowerCase() === endings[kind]) return given;
  throw new Misuse([wordsOf(language).misuse.paper(given, endings[kind])]);
}

export function audienceOf(given: string | undefined, language: Language): Audience {
  if (given === undefined || given === 'internal') return 'internal';
  if (given === 'anonymous' || given === 'applicant') return given;
  throw new Misuse([wordsOf(language).misuse.audience(given)]);
}
