/** A workbook as a host would find it that keeps everything. */
export { snapshotOf } from '../src/hosts/snapshot-of.js';
