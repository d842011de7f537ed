import * as z from 'zod/mini';
import { unitCodes } from '../reference/categories.js';
import { list, object, optional, text, word } from '../scoring/fields.js';

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
  });

/** What is read of a panel; its sheets and reviews are checked where they are scored. */
export const panelSchema = panelDocument(z.unknown(), z.unknown());

export type PanelFacts = z.output<typeof panelSchema>;
