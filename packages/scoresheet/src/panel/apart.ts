import type { Disagreement, PanelAppraiser } from '@envscore/rules-core';
import type { Panel } from './panel.js';
import type { Resolution } from './record.js';

/** Where experts are more than a third of a criterion's maximum apart. */
export interface Apart {
  readonly disagreement: Disagreement;
  /** Whose criterion it is; nobody's where it is the institution's. */
  readonly person?: Pick<PanelAppraiser, 'id' | 'name'>;
}

/** Everything on which the experts of a panel are far apart: the institution's criteria, then everybody's. */
export const apartIn = ({ result }: Pick<Panel, 'result'>): readonly Apart[] => [
  ...result.disagreements.map((disagreement) => ({ disagreement })),
  ...(result.appraisers ?? []).flatMap((person) =>
    person.disagreements.map((disagreement) => ({ disagreement, person })),
  ),
];

/** Whether something was written down about this: what is somebody's goes by the number. */
export const isAbout = ({ appraiser, code }: Resolution, { disagreement, person }: Apart): boolean =>
  code === disagreement.code && (person === undefined ? appraiser === undefined : isSame(person.id, appraiser));

const isSame = (id: number | undefined, appraiser: number | undefined): boolean => id !== undefined && id === appraiser;
