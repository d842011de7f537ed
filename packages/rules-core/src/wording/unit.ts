import { findUnit } from '../reference/categories.js';
import { type Language, termsOf } from './terms/language.js';

/** A matter or category by its code, `04 土壤与地下水环境损害鉴定`; what is no code as it was found. */
export function wordUnit(code: string, language: Language): string {
  const unit = findUnit(code);
  return unit === undefined ? code : termsOf(language).unit(unit);
}
