import { type Language, catalogueOf } from '@envscore/rules-core';
import type { NamedSheet } from './sheets.js';

/** Whose sheet it is, in words. */
export const titleOf = ({ name, sheet }: NamedSheet, language: Language): string =>
  [catalogueOf(language).kinds[sheet.kind], name].filter(Boolean).join(' ');
