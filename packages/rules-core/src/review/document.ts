import * as z from 'zod/mini';
import { appraiserSchema } from '../appraiser/appraiser.js';
import { institutionSchema } from '../institution/institution.js';
import { categoryCodes, unitCodes } from '../reference/categories.js';
import { edition } from '../reference/edition.js';
import { date, flag, list, object, optional, text, wholeNumber, word } from '../scoring/fields.js';
import { policySchema } from '../scoring/policy.js';

const appraiserEntry = <Sheet extends z.core.$ZodType>(facts: Sheet) =>
  object({
    id: optional(wholeNumber(1)),
    name: optional(text()),
    major: optional(text()),
    facts: optional(facts),
  });

/** What a workbook holds: one expert's review of one institution for one unit. */
export const reviewDocument = <Appraiser extends z.core.$ZodType, Institution extends z.core.$ZodType>(
  appraiser: Appraiser,
  institution: Institution,
) =>
  object({
    kind: z.literal('review'),
    layout: optional(wholeNumber(1)),
    edition: optional(word([edition.id])),
    policy: optional(policySchema),
    date: optional(date()),
    institution: optional(object({ name: optional(text()) })),
    unit: optional(word(unitCodes, 'unknown-unit')),
    scope: optional(object({ only: optional(list(word(categoryCodes))), except: optional(list(word(categoryCodes))) })),
    expert: optional(
      object({
        number: optional(wholeNumber(1)),
        name: optional(text()),
        library: optional(word(['national', 'provincial'])),
      }),
    ),
    appraisers: optional(list(appraiserEntry(appraiser))),
    facts: optional(institution),
    declared: optional(
      object({
        facts: optional(institutionSchema),
        appraisers: optional(list(appraiserEntry(appraiserSchema))),
      }),
    ),
    confirmed: optional(
      object({
        documents: optional(flag()),
        publications: optional(flag()),
        projects: optional(flag()),
        specialisedMajors: optional(flag()),
        optional: optional(flag()),
        documentPoints: optional(flag()),
        publicationPoints: optional(flag()),
        optionalPoints: optional(flag()),
      }),
    ),
    signedOn: optional(date()),
  });

/** What is read of a review; its sheets are checked where they are scored. */
export const reviewSchema = reviewDocument(z.unknown(), z.unknown());

export type ReviewFacts = z.output<typeof reviewSchema>;
