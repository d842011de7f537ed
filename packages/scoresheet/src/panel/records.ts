import { type Language, catalogueOf, findUnit, wordResult } from '@envscore/rules-core';
import { printed, validationRecord } from '../report/records/record.js';
import type { Panel, Panels } from './panel.js';
import type { Seat } from './seats.js';
import { openNotices, readingNotices } from './wording/notices.js';

/** Panels as one JSON document, `kind` panels, with the check of their files. */
export const panelsJson = ({ validation, panels }: Panels, language: Language): string =>
  `${printed({ ...validationRecord(validation, language), kind: 'panels', panels: panels.map((panel) => panelRecord(panel, language)) }, 2)}\n`;

/** A panel as one line of JSON, `kind` panel. */
export const panelLine = (panel: Panel, language: Language): string =>
  `${printed({ ...panelRecord(panel, language), kind: 'panel' })}\n`;

function panelRecord(panel: Panel, language: Language): Readonly<Record<string, unknown>> {
  const { institution, unit, seats, experts, result, conclusion, record } = panel;
  const known = findUnit(unit);
  return {
    institution,
    unit,
    ...(known && { unitLabel: catalogueOf(language).unit(known) }),
    conclusion,
    conclusionLabel: catalogueOf(language).conclusions[conclusion],
    open: openNotices(panel, language),
    notices: readingNotices(panel, language),
    experts: experts.map(({ seat, version }) => ({
      ...personOf(seat),
      file: version.file.file,
      sha256: version.sha256,
    })),
    seats: seats.map((seat) => ({
      ...personOf(seat),
      versions: seat.versions.map(({ file, sha256, copies, record: recorded, changes }) => ({
        file: file.file,
        sha256,
        ...(copies.length > 0 && { copies }),
        isChosen: file.file === seat.chosen?.file.file,
        ...recorded,
        changes: changes.map(({ fact: { label }, before, after }) => ({ label, before, after })),
      })),
    })),
    result: wordResult(result, language),
    resolutions: record.resolutions,
  };
}

const personOf = ({ number, name, library }: Seat) => ({
  ...(number !== undefined && { number }),
  ...(name !== undefined && { name }),
  ...(library !== undefined && { library }),
});
