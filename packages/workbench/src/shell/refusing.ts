export { checkFile, wordCheck } from '@envscore/scoresheet';
