import { wordUnit } from '@envscore/rules-core';
import { strToU8 } from 'fflate';
import { reportHtml } from '../../report/html/page.js';
import { writeZip } from '../../xlsx/zip/write.js';
import { expertFor } from '../audience.js';
import type { Panels } from '../panel.js';
import { type Listed, contentsPage, contentsText, sums } from './contents.js';
import { pathsIn } from './names.js';
import { resultPage } from './result-page.js';
import { archiveWords as words } from './wording/zh-CN.js';

export interface ArchivedFile {
  /** As it was named: a path, or a path inside an archive. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** What is kept of a review day. */
export interface Kept {
  /** What was handed in, under the names that the panels know it by. */
  readonly submitted: readonly ArchivedFile[];
  /** Whatever else was put in: scans of signed paper. */
  readonly scans?: readonly ArchivedFile[];
  readonly workbook?: ArchivedFile;
  readonly opinions?: readonly ArchivedFile[];
  readonly panels: Panels;
}

/** SHA-256 of bytes in hexadecimal. */
export type Sha256 = (bytes: Uint8Array) => string;

/** More bytes and files than these no zip holds without its extension for large ones, and no browser at once. */
const mostBytes = 2 ** 31;
const mostFiles = 65_000;

/** There is more to be kept than one zip holds. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

/**
 * A review day for the archives, as a zip that reads without this program: the files as they came, what they came to, a list of
 * contents and check sums. The same bytes for the same files. Throws `ArchiveTooLarge` beyond two gigabytes or 65,000 files.
 */
export function archiveOf(kept: Kept, sha256: Sha256): Uint8Array {
  const files = filesOf(kept);
  const size = files.reduce((sum, { content }) => sum + content.length, 0);
  if (size > mostBytes || files.length > mostFiles) throw new ArchiveTooLarge();
  const listed = files.map(({ path, content, what }): Listed => ({
    path,
    size: content.length,
    sum: sha256(content),
    what,
  }));
  const contents = [
    { path: words.files.contentsPage, content: strToU8(contentsPage(listed)) },
    { path: words.files.contentsText, content: strToU8(contentsText(listed)) },
  ];
  const summed = [...listed, ...contents.map(({ path, content }) => ({ path, sum: sha256(content) }))];
  return writeZip(
    [...contents, { path: 'SHA256SUMS', content: strToU8(sums(summed)) }, ...files].map(({ path, content }) => ({
      name: path,
      content,
    })),
  );
}

interface Placed {
  readonly path: string;
  readonly content: Uint8Array;
  readonly what: string;
}

function filesOf({ submitted, scans = [], workbook, opinions = [], panels }: Kept): readonly Placed[] {
  const { folders, files, what } = words;
  const placed = (folder: string, all: readonly ArchivedFile[], said: (name: string) => string): readonly Placed[] => {
    const paths = pathsIn(
      folder,
      all.map(({ name }) => name),
    );
    return all.map(({ name, content }, place) => ({ path: paths[place] ?? folder, content, what: said(name) }));
  };
  const came = placed(folders.submitted, submitted, (name) => submittedAs(name, panels));
  const places = new Map(submitted.map(({ name }, place) => [name, came[place]?.path ?? '']));
  return [
    { path: files.result, content: strToU8(resultPage(panels.panels)), what: what.result },
    { path: files.report, content: strToU8(reportHtml(lying(panels, places), 'zh')), what: what.report },
    ...placed(folders.workbook, workbook === undefined ? [] : [workbook], () => what.workbook),
    ...placed(folders.opinions, opinions, () => what.opinion),
    ...came,
    ...placed(folders.scans, scans, () => what.scan),
  ];
}

/** The check with its files where they lie in the archive. */
const lying = ({ validation }: Panels, places: ReadonlyMap<string, string>): Panels['validation'] => ({
  ...validation,
  files: validation.files.map((file) => ({
    ...file,
    lies: { path: places.get(file.file) ?? words.folders.submitted },
  })),
});

/** Whose review a file is, and whether it counts. */
function submittedAs(name: string, { panels, validation }: Panels): string {
  const { what } = words;
  for (const { seats, experts, institution, unit } of panels)
    for (const seat of seats) {
      const version = seat.versions.find(({ file }) => file.file === name);
      if (version === undefined) continue;
      const review = what.review(institution, wordUnit(unit, 'zh'), expertFor('internal', seat, 'zh'));
      const number = seat.versions.length < 2 ? '' : what.version(version.number, seat.versions.length);
      return review + number + (experts.some((one) => one.version === version) ? what.counts : what.countsNot);
    }
  const same = validation.files.find(({ file }) => file === name)?.sameAs;
  return same === undefined ? what.other : what.sameAs(same);
}
