import { type Language, catalogueOf, findUnit } from '@envscore/rules-core';
import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../../parts/styles.js';

interface AppliedProps {
  readonly review: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

const textIn = (value: unknown, key: string): string => {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' ? text : '';
};

/** Who applies for what, as far as the cover says. */
export function Applied({ review, language }: AppliedProps): ReactNode {
  const styles = useStyles();
  const unit = findUnit(textIn(review, 'unit'));
  const said = [textIn(review['institution'], 'name'), unit === undefined ? '' : catalogueOf(language).unit(unit)];
  return <p className={mergeClasses(styles.plain, styles.quiet)}>{said.filter((text) => text !== '').join(' · ')}</p>;
}
