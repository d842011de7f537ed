import { type PlannedFile, planWorkbook, readPlan, readXlsx, workbooksOf, writeXlsx } from '@envscore/scoresheet';

type Row = Readonly<Record<string, unknown>>;

/** Every matter and two categories apply, so that every majors scheme is there. */
const units = ['04', '02', '06', '01', '03', '05', '07', '04', '0613', '02', '06', '0104', '03', '04', '06'];

const surnames = '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩'.split(' ');
const places = ['青林', '白沙', '云岭', '临江', '东港', '西河', '南湖', '北原'];
const majors = ['环境科学', '环境工程', '环境科学与工程', '化学'];
const required = ['气相色谱仪', '液相色谱仪', '离子色谱仪', '电子天平', '显微镜', '流速仪', '采样器', '原子荧光光谱仪'];
const optional = ['无人机', '测深仪', '浊度计', '无人船', '地质雷达', '便携式光谱仪'];

/** One value after the other, so that a day is the same every time. */
const turn = <Value>(values: readonly Value[], place: number): Value | undefined => values[place % values.length];

const times = (count: number, row: (place: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, place) => row(place));

interface Applicant {
  readonly unit: string;
  readonly applicant: number;
}

/** Every appraiser, their number, and a number that no other has. */
const appraisersOf = (applicants: readonly Applicant[], each: number) =>
  applicants.flatMap(({ unit, applicant }) =>
    Array.from({ length: each }, (_, index) => ({
      unit,
      applicant,
      number: index + 1,
      place: applicant * each + index,
    })),
  );

export interface Day {
  /** Of every institution. */
  readonly appraisersEach: number;
  /** Nothing is left open that experts have to find out, and nothing is declared beyond what counts. */
  readonly isClean: boolean;
}

/** The categories that somebody applies for: the unit itself, or the first two of its matter. */
const categoriesOf = (unit: string): readonly string[] => (unit.length > 2 ? [unit] : [`${unit}01`, `${unit}02`]);

/**
 * The plan of a day as a province has it: 15 institutions, three panels of three experts, so 45 scoresheets. All
 * that applicants declare is there, and nothing is wrong with it. Invented people and places.
 */
export const dayOf = ({ appraisersEach, isClean }: Day) => {
  const applicants = units.map((unit, index) => ({ unit: isClean ? unit.slice(0, 2) : unit, applicant: index + 1 }));
  const appraisers = appraisersOf(applicants, appraisersEach);
  const lastRank = isClean ? 3 : 5;
  const mostWorks = isClean ? 2 : 4;
  return {
    kind: 'plan',
    date: '2026-11-21',
    place: '三楼会议室',
    organiser: '示例省司法厅、示例省生态环境厅',
    applicants: applicants.map(({ applicant }) => ({
      number: applicant,
      name: `${turn(places, applicant)}环境损害司法鉴定所（虚构${applicant}）`,
      short: `${turn(places, applicant)}${applicant}`,
    })),
    applications: applicants.map(({ unit, applicant }) => ({
      applicant,
      unit,
      panel: 1 + (applicant % 3),
      basicMajors: { environmentalScience: true, ecology: applicant % 4 !== 0, resourceEconomics: applicant % 3 === 0 },
      accreditations: { cma: 'relevant', cnas: turn(['relevant', 'none'], applicant), glp: 'none' },
    })),
    appraisers: appraisers.map(({ unit, applicant, number, place }) => ({
      applicant,
      number,
      name: `${turn(surnames, place)}${turn(['某', '某某'], number)}`,
      major: turn(majors, place),
      units: [unit],
      categories: categoriesOf(unit),
      degree: turn(['doctor', 'master', 'bachelor'], place),
      title: turn(
        isClean ? ['senior', 'associateSenior'] : ['senior', 'associateSenior', 'intermediate', 'junior'],
        place,
      ),
      years: 3 + (place % 11),
      training: { ecologyCoursePassed: place % 5 !== 0, judicialCoursePassed: true, keynotes: place % 3 },
    })),
    documents: appraisers.flatMap(({ applicant, number, place }) =>
      times(place % mostWorks, (index) => ({
        applicant,
        appraiser: number,
        title: `${turn(['环境损害鉴定评估技术规范', '污染地块损害量化指南', '生态恢复效果评估规程'], index)}（${place}）`,
        level: turn(['national', 'provincial', 'municipal'], place + index),
        rank: 1 + ((place + index) % lastRank),
      })),
    ),
    publications: appraisers.flatMap(({ applicant, number, place }) =>
      times((place + 1) % mostWorks, (index) => ({
        applicant,
        appraiser: number,
        title: `${turn(['污染物迁移模拟研究', '损害基线确认方法', '生态服务功能评估'], index)}（${place}）`,
        type: turn(['sci', 'ei', 'core', 'nonCore', 'monograph', 'translation'], place + index),
        rank: 1 + ((place + 2 * index) % (isClean ? 1 : 4)),
        corresponding: (place + index) % 7 === 0,
        group: false,
      })),
    ),
    specialisedMajors: applicants.flatMap(({ unit, applicant }) =>
      times(isClean ? 1 : 3, (index) => ({
        applicant,
        unit,
        major: turn(majors, applicant + index),
        appraisers: isClean ? 2 : 1 + ((applicant + index) % 3),
      })),
    ),
    projects: applicants.flatMap(({ unit, applicant }) =>
      times(isClean ? 2 : 6, (index) => ({
        applicant,
        unit,
        title: `${turn(places, applicant + index)}生态环境损害鉴定评估项目（${index + 1}）`,
        level: turn(['provincial', 'municipal', 'county', 'other'], applicant + index),
        role: turn(['lead', 'join'], index),
        opinionIssued: isClean || index % 3 !== 0,
        contract: true,
      })),
    ),
    required: instrumentRows(required, applicants, isClean),
    optional: instrumentRows(optional, applicants, isClean),
    experts: times(9, (place) => ({
      number: place + 1,
      name: `示例专家${place + 1}`,
      library: place % 3 === 0 ? 'national' : 'provincial',
      employer: '示例研究院',
    })),
    panels: times(9, (place) => ({ panel: 1 + Math.floor(place / 3), expert: place + 1, leader: place % 3 === 0 })),
  };
};

/** The day that is measured. */
export const reviewDay = dayOf({ appraisersEach: 15, isClean: false });

/** The lists of Annex 3, matter by matter, and which institutions have what; of the last instrument the plan may say nothing. */
function instrumentRows(names: readonly string[], applicants: readonly Applicant[], isClean: boolean): readonly Row[] {
  return [...new Set(units.map((unit) => unit.slice(0, 2)))].flatMap((unit) => {
    const numbers = applicants.filter((one) => one.unit.startsWith(unit)).map(({ applicant }) => applicant);
    return names.map((name, index) => ({
      unit,
      name,
      ...((isClean || index < names.length - 1) && { held: numbers }),
    }));
  });
}

/** What the secretary makes of the plan, as it comes back from the file in which it was handed in. */
export function plannedDay(day: object = reviewDay): readonly PlannedFile[] {
  const { plan, findings } = readPlan(readXlsx(writeXlsx(planWorkbook(day))));
  if (findings.length > 0) throw new Error('something is wrong with the plan of the day');
  return workbooksOf(plan);
}
