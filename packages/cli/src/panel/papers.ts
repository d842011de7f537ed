import { basename, dirname, extname, join } from 'node:path';
import { type Language, catalogueOf } from '@envscore/rules-core';
import {
  type Audience,
  type Panel,
  type Panels,
  type ReadPlan,
  TemplateRefused,
  fileName,
  namePart,
  opinionOf,
  panelWorkbook,
  wordTemplate,
} from '@envscore/scoresheet';
import { Misuse } from '../misuse.js';
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
  const all = [...workbooks(panels, papers), ...(await opinions(panels.panels, papers, language))];
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
function workbooks(all: Panels, { audience, workbook: path, plan }: Papers): readonly Paper[] {
  if (path === undefined) return [];
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
  { audience, opinion: path, template }: Papers,
  language: Language,
): Promise<readonly Paper[]> {
  if (path === undefined) return [];
  const form = template === undefined ? {} : { template: await formOf(template, language) };
  const papers: Paper[] = [];
  for (const panel of panels) {
    const bytes = await told(template ?? '', language, () => opinionOf(panel, { audience, ...form }));
    const own = panels.length === 1 ? path : about(path, panel.institution, panel.unit);
    papers.push({ path: own, content: () => bytes });
  }
  return papers;
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

const endings = { workbook: '.xlsx', opinion: '.docx', template: '.docx' } as const;

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
