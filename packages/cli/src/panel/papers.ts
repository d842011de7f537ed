import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { type Language, catalogueOf } from '@envscore/rules-core';
import {
  type Audience,
  type Panel,
  type Panels,
  type ReadPlan,
  type ArchivedFile,
  TemplateRefused,
  archiveOf,
  fileName,
  inOrderOfNames,
  namePart,
  opinionOf,
  panelWorkbook,
  wordTemplate,
} from '@envscore/scoresheet';
import { Misuse } from '../misuse.js';
import { readEntry } from '../validate/archive.js';
import type { Source } from '../validate/source.js';
import { bytesOf, workbookBytes } from '../workbook-file.js';
import { wordsOf } from '../wording/language.js';
import { type OutFile, writeFiles } from '../write-files.js';

/** What is to be written of the panels, and for whom. */
export interface Papers {
  readonly audience: Audience;
  readonly workbook?: string;
  readonly opinion?: string;
  /** An office's own form for the opinion. */
  readonly template?: string;
  /** Where everything is kept together, and what was handed in and scanned besides. */
  readonly archive?: { readonly path: string; readonly submitted: readonly Source[]; readonly scans?: string };
  readonly plan?: ReadPlan;
  readonly isForced: boolean;
}

interface Paper {
  readonly path: string;
  readonly content: () => Uint8Array;
}

const longestPart = 40;

/** The path with what it is about in its name. */
function about(path: string, ...parts: readonly string[]): string {
  const ending = extname(path);
  const stem = [basename(path, ending), ...parts.map((part) => namePart(part, longestPart))].join('_');
  return join(dirname(path), fileName(stem, ending));
}

/** Writes the papers that were asked for, and gives their paths. A name stands for one file: of several panels each has its own. */
export async function writePapers(panels: Panels, papers: Papers, language: Language): Promise<readonly string[]> {
  const made = [
    ...(papers.workbook === undefined ? [] : workbooks(panels, papers, papers.workbook)),
    ...(papers.opinion === undefined ? [] : await opinions(panels.panels, papers, papers.opinion, language)),
  ];
  const all = [...made, ...(await archives(panels, papers, language))];
  const paths: string[] = [];
  for (const folder of new Set(all.map(({ path }) => dirname(path)))) {
    const files = all
      .filter(({ path }) => dirname(path) === folder)
      .map(({ path, content }): OutFile => ({ name: basename(path), content }));
    paths.push(...(await writeFiles(folder, files, papers.isForced, language)));
  }
  return paths;
}

/** One workbook; an applicant's has the panels of one institution. */
function workbooks(all: Panels, { audience, plan }: Papers, path: string): readonly Paper[] {
  const options = {
    audience,
    at: all.validation.checkedAt ?? '',
    ...(plan && { plan: plan.plan }),
  };
  const institutions = [...new Set(all.panels.map(({ institution }) => institution))];
  if (audience !== 'applicant' || institutions.length < 2)
    return [{ path, content: () => workbookBytes(panelWorkbook(all, options)) }];
  return institutions.map((institution) => {
    const panels = all.panels.filter((panel) => panel.institution === institution);
    return {
      path: about(path, institution),
      content: () => workbookBytes(panelWorkbook({ ...all, panels }, options)),
    };
  });
}

/** An opinion for each panel. */
async function opinions(
  panels: readonly Panel[],
  { audience, template }: Papers,
  path: string,
  language: Language,
): Promise<readonly Paper[]> {
  const form = template === undefined ? {} : { template: await formOf(template, language) };
  const papers: Paper[] = [];
  for (const panel of panels) {
    const bytes = await told(template ?? '', language, () => opinionOf(panel, { audience, ...form }));
    const own = panels.length === 1 ? path : about(path, panel.institution, panel.unit);
    papers.push({ path: own, content: () => bytes });
  }
  return papers;
}

/** The archive of a day holds the papers too, whether or not they were asked for by themselves. */
async function archives(panels: Panels, papers: Papers, language: Language): Promise<readonly Paper[]> {
  const { archive, workbook = '专家组.xlsx', opinion = '意见书.docx' } = papers;
  if (archive === undefined) return [];
  const named = ({ path, content }: Paper): ArchivedFile => ({ name: basename(path), content: content() });
  const [book] = workbooks(panels, papers, workbook).map(named);
  const bytes = archiveOf(
    {
      panels,
      submitted: await contentsOf(archive.submitted),
      ...(archive.scans !== undefined && { scans: await filesBelow(archive.scans, language) }),
      ...(book && { workbook: book }),
      opinions: (await opinions(panels.panels, papers, opinion, language)).map(named),
    },
    (content) => createHash('sha256').update(content).digest('hex'),
  );
  return [{ path: archive.path, content: () => bytes }];
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

async function filesBelow(folder: string, language: Language): Promise<readonly ArchivedFile[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return await Promise.all(
      paths.sort(inOrderOfNames).map(async (path) => ({ name: relative(folder, path), content: await readFile(path) })),
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Misuse([wordsOf(language).misuse.scans(folder, String(error.code))]);
  }
}

async function formOf(path: string, language: Language): Promise<Uint8Array> {
  const words = wordsOf(language).misuse;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Misuse([words.template(path, String(error.code))]);
  }
  if (bytes === undefined) throw new Misuse([words.template(path, 'EFBIG')]);
  return bytes;
}

async function told<Result>(path: string, language: Language, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    const { colon } = catalogueOf(language).phrases;
    throw new Misuse(error.findings.map((finding) => `${path}${colon}${wordTemplate(finding, language)}`));
  }
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
