export { XlsxHost, withMoreRows } from '@envscore/scoresheet';
