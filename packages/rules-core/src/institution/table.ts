import { type Table, section } from '../scoring/table.js';
import { accreditation } from './accreditation.js';
import { appraiserAbility } from './appraiser-ability.js';
import { headcount } from './headcount.js';
import { instruments } from './instruments.js';
import { majors } from './majors.js';
import { projects } from './projects.js';
import { quality } from './quality.js';

/** 表（一）申请从事环境损害司法鉴定业务法人或其他组织评分表, in the printed order. */
export const institutionTable = {
  sections: [
    section('composition', [headcount, majors]),
    section('technical', [projects, quality, appraiserAbility]),
    section('laboratory', [accreditation, instruments]),
  ],
} as const satisfies Table;
