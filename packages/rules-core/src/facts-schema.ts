import * as z from 'zod/mini';
import { appraiserSchema } from './appraiser/appraiser.js';
import { institutionSchema } from './institution/institution.js';
import { panelDocument } from './panel/document.js';
import { reviewDocument } from './review/document.js';

const review = reviewDocument(appraiserSchema, institutionSchema);

/** The documents that `score` takes, each with the sheets inside it spelled out. */
export const documents = {
  appraiser: appraiserSchema,
  institution: institutionSchema,
  panel: panelDocument(institutionSchema, review),
  review,
};

/** Every document that `score` takes. */
export const factsSchema = z.union([documents.appraiser, documents.institution, documents.panel, documents.review]);
