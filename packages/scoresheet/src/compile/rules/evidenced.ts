import type { RuleOf } from '../rule.js';
import { and, iff, not, or } from '../../formula/build.js';
import { type Compiled, wrongFact } from '../compiled.js';
import { isBlank, isNo, isWord } from '../fact.js';
import type { Place } from '../place.js';
import { type ComputedColumn, showRow } from '../row.js';
import { pointsOfWord } from './best-of.js';
import { rowsCompiled } from './ranked.js';

type Evidenced = RuleOf<'evidenced'>;

export const evidencedColumns = (rule: Evidenced): readonly ComputedColumn[] => [
  {
    id: 'result',
    formula: (row) => {
      const [level, role] = [row.fact('level'), row.fact('role')];
      const [opinion, contract, accepted] = [row.fact('opinionIssued'), row.fact('contract'), row.fact('accepted')];
      const facts = [level, role, opinion, contract, accepted];
      const needsOpinion = or(...rule.opinionNeededAt.map((word) => isWord(level, word)));
      const isNothing = or(isNo(accepted), isNo(contract), and(needsOpinion, isNo(opinion)));
      const open = [level, role, contract].map((fact) => ({ when: isBlank(fact), label: fact.label }));
      const missing = [...open, { when: and(needsOpinion, isBlank(opinion)), label: opinion.label }];
      const points = pointsOfWord(
        level,
        Object.fromEntries(Object.entries(rule.points).map(([word, byRole]) => [word, pointsOfWord(role, byRole)])),
      );
      return showRow(row, {
        wrong: facts.map(wrongFact),
        missing: missing.map(({ when, label }) => ({ when: and(not(isNothing), when), label })),
        points: iff(isNothing, 0, points),
      });
    },
  },
];

export const compileEvidenced = (place: Place, { list, cap }: Evidenced): Compiled =>
  rowsCompiled(place.list(list.join('.')), cap);
