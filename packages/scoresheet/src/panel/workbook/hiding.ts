import { listAt, valueAt } from '../../layout/document.js';
import type { Validation } from '../../report/validation.js';
import { visible } from '../../report/visible.js';
import { expertFor } from '../audience.js';
import type { Panel } from '../panel.js';
import { zhCN } from './wording/zh-CN.js';

/** Findings in which one expert's name stands beside another's. */
const naming = new Set(['renamed-expert', 'wrong-expert', 'recused-expert']);

/** One sign alone is more often a word than a name. */
const shortestName = 2;

/** What of a check names experts. */
interface Naming extends Pick<Validation, 'files'> {
  readonly plan?: Pick<NonNullable<Validation['plan']>, 'missing'>;
}

/** A text with numbers in place of the names of experts and of the files that they handed in. */
export function hiding(panels: readonly Panel[], validation: Naming, plan: unknown): (text: string) => string {
  const inPlace = new Map<string, string>();
  const hide = (name: unknown, by: string): void => {
    if (typeof name !== 'string' || Array.from(name.trim()).length < shortestName) return;
    for (const one of new Set([name.trim(), visible(name.trim())])) {
      const known = inPlace.get(one);
      inPlace.set(one, known === undefined || known === by ? by : zhCN.someExpert);
    }
  };
  for (const { seats } of panels)
    for (const seat of seats) {
      const called = expertFor('anonymous', seat, 'zh');
      hide(seat.name, called);
      for (const { file, copies, number } of seat.versions) {
        hide(file.scoresheet?.submission.expert?.name, called);
        for (const one of [file.file, ...copies]) hide(one, zhCN.versionOf(called, number));
      }
    }
  for (const expert of listAt(plan, 'experts') ?? []) {
    const number = valueAt(expert, 'number');
    hide(valueAt(expert, 'name'), expertFor('anonymous', typeof number === 'number' ? { number } : {}, 'zh'));
  }
  validation.files.forEach(({ file, scoresheet, findings }, place) => {
    if (!inPlace.has(file)) hide(file, zhCN.otherFile(place + 1));
    const { number, name } = scoresheet?.submission.expert ?? {};
    if (number !== undefined || !inPlace.has(name ?? ''))
      hide(name, expertFor('anonymous', number === undefined ? {} : { number }, 'zh'));
    for (const { code, found, expected } of findings)
      if (naming.has(code))
        for (const name of [found, expected]) if (!inPlace.has(String(name))) hide(name, zhCN.someExpert);
  });
  for (const { expert } of validation.plan?.missing ?? [])
    hide(expert.name, expertFor('anonymous', expert.number === undefined ? {} : { number: expert.number }, 'zh'));
  const longestFirst = [...inPlace].sort(([one], [other]) => other.length - one.length);
  return (text) => longestFirst.reduce((left, [name, by]) => left.replaceAll(name, by), text);
}
