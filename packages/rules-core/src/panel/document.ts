import * as z from 'zod/mini';
import { categoryCodes, unitCodes } from '../reference/categories.js';
import { date, list, object, optional, text, wholeNumber, word } from '../scoring/fields.js';

/** What a panel decided of one appraiser, who is named by the number in the reviews. */
const appraiserDecision = () =>
  object({
    appraiser: optional(wholeNumber(1)),
    decision: optional(word(['qualified', 'notQualified'])),
    categories: optional(list(word(categoryCodes))),
    reason: optional(text()),
    date: optional(date()),
  });

/** The panel document, in the short form with its sheets inside or with whole reviews. */
export const panelDocument = <Facts extends z.core.$ZodType, Review extends z.core.$ZodType>(
  facts: Facts,
  review: Review,
) =>
  object({
    kind: z.literal('panel'),
    institution: optional(text()),
    unit: optional(word(unitCodes, 'unknown-unit')),
    experts: optional(
      list(
        object({
          name: optional(text()),
          library: optional(word(['national', 'provincial'])),
          facts: optional(facts),
        }),
      ),
    ),
    reviews: optional(list(review)),
    appraiserDecisions: optional(list(appraiserDecision())),
  });

/** What is read of a panel; its sheets and reviews are checked where they are scored. */
export const panelSchema = panelDocument(z.unknown(), z.unknown());

export type PanelFacts = z.output<typeof panelSchema>;
