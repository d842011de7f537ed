import { z } from 'zod';

// The yardstick for scoring.ts: the facts as plain zod objects, with no rule beyond types, words and ranges.
// The rules core never imports this.

const flag = z.boolean().optional();
const text = z.string().optional();
const atLeast = (min: number) => z.int().min(min).optional();
const points = (max: number) => z.number().min(0).max(max).optional();
const word = <const Words extends readonly string[]>(words: Words) => z.enum(words).optional();

export const appraiserBaseline = z.strictObject({
  kind: z.literal('appraiser'),
  name: text,
  institution: text,
  categories: z.array(z.string()).optional(),
  recommendedCategories: z.array(z.string()).optional(),
  ethics: z
    .strictObject({ article12Met: flag, formStandard: flag, attachmentsGenuine: flag, article13Situation: flag })
    .optional(),
  degree: word(['belowBachelor', 'bachelor', 'master', 'doctor']),
  title: word(['none', 'junior', 'intermediate', 'associateSenior', 'senior']),
  years: z.number().min(0).max(70).optional(),
  expertise: z.strictObject({ grade: word(['fair', 'good', 'excellent']), points: points(35) }).optional(),
  coordination: points(5),
  documents: z
    .array(
      z.strictObject({
        title: text,
        level: word(['national', 'provincial', 'municipal']),
        rank: atLeast(1),
        points: points(5),
        accepted: flag,
        reason: text,
      }),
    )
    .optional(),
  publications: z
    .array(
      z.strictObject({
        title: text,
        type: word(['sci', 'ei', 'core', 'nonCore', 'monograph', 'translation']),
        rank: atLeast(1),
        corresponding: flag,
        group: flag,
        points: points(5),
        accepted: flag,
      }),
    )
    .optional(),
  training: z.strictObject({ ecologyCoursePassed: flag, judicialCoursePassed: flag, keynotes: atLeast(0) }).optional(),
});

const total = z.number().min(0).max(100);
const disqualified = z.literal('disqualified');
const namedTotal = z.strictObject({ name: text, total: z.union([total, disqualified]).optional() });
const accreditation = word(['relevant', 'irrelevant', 'none']);
const instruments = z.array(z.strictObject({ name: text, held: flag })).optional();

export const institutionBaseline = z.strictObject({
  kind: z.literal('institution'),
  name: text,
  unit: text,
  majorsScheme: word(['general', 'pollutant', 'species']),
  headcount: atLeast(0),
  basicMajors: z.strictObject({ environmentalScience: flag, ecology: flag, resourceEconomics: flag }).optional(),
  specialisedMajors: z.array(z.strictObject({ major: text, appraisers: atLeast(0) })).optional(),
  projects: z
    .array(
      z.strictObject({
        title: text,
        level: word(['provincial', 'municipal', 'county', 'other']),
        role: word(['lead', 'join']),
        opinionIssued: flag,
        contract: flag,
        accepted: flag,
      }),
    )
    .optional(),
  quality: z.strictObject({ allAbilities: flag, points: points(10) }).optional(),
  appraiserTotals: z.array(z.union([total, disqualified, namedTotal])).optional(),
  accreditations: z.strictObject({ cma: accreditation, cnas: accreditation, glp: accreditation }).optional(),
  instruments: z.strictObject({ required: instruments, optional: instruments, optionalPoints: points(6) }).optional(),
  maintenance: z.strictObject({ grade: word(['good', 'fair', 'poor']), points: points(6) }).optional(),
});
