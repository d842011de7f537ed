import { type Table, section } from '../scoring/table.js';
import { coordination } from './coordination.js';
import { credential } from './credential.js';
import { documents } from './documents.js';
import { ethics } from './ethics.js';
import { exchange } from './exchange.js';
import { experience } from './experience.js';
import { expertise } from './expertise.js';
import { publications } from './publications.js';

/** 表（二）申请从事环境损害司法鉴定人评分表, in the printed order. */
export const appraiserTable = {
  sections: [
    section('ethics', [ethics]),
    section('basics', [credential, experience]),
    section('ability', [expertise, coordination]),
    section('achievements', [documents, publications, exchange]),
  ],
} as const satisfies Table;
