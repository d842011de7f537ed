export { Unreadable, readXlsx } from '@envscore/scoresheet';
