export { type Cell, type Coerced, type FactValue, factOf, isBlank } from './coercion/cell.js';
export { type FactPath, type FactType, type Kind, factTypeOf, factTypesOf } from './coercion/fact-types.js';
export { type Word, shown, wordsOf } from './coercion/words.js';
export { coerce, coerceList } from './coercion/coerce.js';
