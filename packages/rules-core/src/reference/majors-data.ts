/**
 * Annex 2 of the 登记评审细则: the majors (人员专业要求) and abilities (专业能力要求) of each matter, as far as they were recovered.
 *
 * `coverage` speaks of the list of majors: `complete`, `partial` (the copy breaks off) or `missing` (nothing was found, nothing is
 * invented). A major with `alternatives` is one field that the annex writes as 「A（或B/C/D）」. Abilities are restated, not quoted.
 */
interface Major {
  readonly name: string;
  readonly alternatives: readonly string[];
}

export interface MatterMajors {
  readonly matter: string;
  readonly coverage: 'complete' | 'partial' | 'missing';
  readonly majors: readonly Major[];
  readonly abilities: readonly string[];
}

const major = (name: string, ...alternatives: string[]): Major => ({ name, alternatives });

export const annex2: readonly MatterMajors[] = [
  {
    matter: '01',
    coverage: 'complete',
    majors: [
      major('化学'),
      major('应用化学'),
      major('无机化学'),
      major('分析化学'),
      major('有机化学'),
      major('化学工程'),
      major('化学工程与工艺'),
      major('环境科学'),
      major('环境科学与工程'),
      major('环境工程'),
      major('卫生毒理学'),
      major('生物化学与分子生物学'),
      major('生物科学'),
      major('化学生物学'),
      major('农药学'),
    ],
    abilities: [
      'knows the properties and test methods of common chemical pollutants and can write a work plan for identifying a pollutant to the need of the case',
      'can judge the characteristic pollutants from site survey, features of the industry, quick tests and other information taken together',
      'can identify unknown pollutants by combining several analytical methods',
      'can identify hazardous waste under the technical standards and documents on waste identification',
      'can predict toxicity from literature and models, or establish the toxicity of the main pollutants by standard national or foreign test methods, and compute toxic equivalents',
      'can determine a reasonable way of disposing of or using the identified waste and its cost',
    ],
  },
  {
    matter: '02',
    coverage: 'partial',
    majors: [
      major('环境科学'),
      major('环境工程'),
      major('环境科学与工程'),
      major('地理信息科学', '地图学与地理信息系统', '大地测量学与测量工程', '摄影测量与遥感', '地图制图与地理信息工程'),
      major('水文学及水资源'),
      major('水文与水资源工程'),
      major('水力学及河流动力学'),
    ],
    abilities: [],
  },
  {
    matter: '03',
    coverage: 'missing',
    majors: [],
    abilities: [],
  },
  {
    matter: '04',
    coverage: 'missing',
    majors: [],
    abilities: [],
  },
  {
    matter: '05',
    coverage: 'missing',
    majors: [],
    abilities: [],
  },
  {
    matter: '06',
    coverage: 'missing',
    majors: [],
    abilities: [],
  },
  {
    matter: '07',
    coverage: 'missing',
    majors: [],
    abilities: [],
  },
];
