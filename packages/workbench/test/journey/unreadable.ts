import { Unreadable, checkFile, readXlsx, wordCheck } from '@envscore/scoresheet';
import { fileFaults } from '../../../scoresheet/test/validation/file-faults.js';

/** Everything of the bad-input list that no program could open, and what is to be said of it. */
export const unreadable = fileFaults.flatMap(({ name, file }) => {
  const bytes = file();
  try {
    readXlsx(bytes);
    return [];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const [finding] = checkFile(`${name}.xlsx`, bytes).findings;
    if (finding === undefined) throw new Error(`nothing is said of ${name}`, { cause: error });
    return [{ name: `${name}.xlsx`, bytes, code: finding.code, says: wordCheck(finding, 'zh') }];
  }
});
