import type { AppraiserFacts } from '../../appraiser/appraiser.js';
import type { InstitutionFacts } from '../../institution/institution.js';
import type { PanelFacts } from '../../panel/document.js';
import type { Unit } from '../../reference/categories.js';
import type { ReviewFacts } from '../../review/document.js';

/** The dotted paths to every fact of a document, places in lists left out: `documents.level`. */
type FactPath<Value> = Value extends readonly (infer Row)[]
  ? FactPath<Row>
  : Value extends object
    ? { [Key in keyof Value & string]: Key | `${Key}.${FactPath<NonNullable<Value[Key]>>}` }[keyof Value & string]
    : never;

/** Every word that a fact can be, behind the path of its fact: `documents.level.national`. */
type FactWord<Value> = Value extends string
  ? string extends Value
    ? never
    : Value
  : Value extends readonly (infer Row)[]
    ? FactWord<Row>
    : Value extends object
      ? { [Key in keyof Value & string]: `${Key}.${FactWord<NonNullable<Value[Key]>>}` }[keyof Value & string]
      : never;

type Own<Path extends string> = Exclude<Path, `declared.${string}` | `policy.${string}`>;

interface Labels {
  readonly appraiser: Readonly<Record<FactPath<AppraiserFacts>, string>>;
  readonly institution: Readonly<Record<FactPath<InstitutionFacts>, string>>;
  readonly panel: Readonly<Record<FactPath<PanelFacts>, string>>;
  readonly review: Readonly<Record<Own<FactPath<ReviewFacts>>, string>>;
}

type Word = FactWord<AppraiserFacts> | FactWord<InstitutionFacts> | FactWord<PanelFacts> | Own<FactWord<ReviewFacts>>;

/**
 * What the facts and their words are called in one language. Cells are read in every language, so that these are wanted wherever
 * facts are read; sentences are made of the rest of the catalogue, in one language alone.
 */
export interface Terms {
  /** The name of a matter or category, behind its code. */
  readonly unit: (unit: Unit) => string;
  readonly labels: Labels;
  readonly words: Readonly<Record<Exclude<Word, `kind.${string}`>, string>>;
  readonly yes: string;
  readonly no: string;
}
