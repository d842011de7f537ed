import { spelling } from '@envscore/functions';
import type { Language } from '@envscore/rules-core';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/notice.js';
import type { Opened } from '../../reading/opened.js';
import type { ToldRegisters } from './telling.js';
import { registersViewWords } from './wording/words-of.js';

interface WarnedProps {
  readonly opened: Opened;
  readonly told: ToldRegisters;
  readonly language: Language;
}

/**
 * Above a scoresheet: its institution or an appraiser has the name of somebody on the blacklist of the chosen registers. Scoresheets hold no
 * numbers, and a name alone is no verdict.
 */
export default function Warned({ opened, told, language }: WarnedProps): ReactNode {
  const say = registersViewWords(language);
  const { institution } = opened.read.review;
  const own: unknown = typeof institution === 'object' && institution !== null && Reflect.get(institution, 'name');
  const names = new Set(
    [own, ...opened.result.appraisers.map(({ name }) => name)]
      .filter((name) => typeof name === 'string')
      .map(spelling)
      .filter((name) => name !== ''),
  );
  const same = told.holders.filter(
    ({ isListed, subject: { name } }) => isListed && name !== undefined && names.has(spelling(name)),
  );
  const called = [
    ...same.map(({ subject: { name = '', id = '' } }) => say.named(name, id)),
    ...told.namesListed.filter((name) => names.has(spelling(name))),
  ];
  return called.length === 0 ? null : <Notice advice={say.sameName(called)} intent="warning" />;
}
