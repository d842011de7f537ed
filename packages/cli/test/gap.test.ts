import { describe, expect, test } from 'vitest';
import { envscore, linesOf, resultsOf, scratchFolder } from './envscore.js';
import { type Facts, appraiser, blank, disqualified, institution, ndjson, panel, review } from './facts.js';

const write = scratchFolder();

/** Nothing can be gained: 5, 5 + 5, 35 + 5, 15 + 10 + 20. */
const fullMarks: Facts = {
  ...appraiser,
  expertise: { points: 35 },
  coordination: 5,
  documents: [1, 2, 3].map(() => ({ level: 'national', rank: 1, points: 5 })),
  publications: [1, 2].map(() => ({ type: 'sci', rank: 1, points: 5 })),
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 3 },
};

describe.concurrent('gap', () => {
  test('of an appraiser: the next step of each criterion that can gain, in the order of the table', async () => {
    const { exit, stdout, stderr } = await envscore(['gap', write('appraiser.json', appraiser)]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    // A4 30 of 35, A5 4 of 5, A6 5 of 15 and A7 0 of 10 with 5 at most a row, one more paper for A8.2.
    expect(linesOf(stdout).map((line) => /^(\S+) .*?(\d+) 分$/.exec(line)?.slice(1))).toEqual([
      ['A4', '5'],
      ['A5', '1'],
      ['A6', '5'],
      ['A7', '5'],
      ['A8.2', '2'],
    ]);
    expect(stdout).toContain('最多可再得 5 分');
  });

  test('of an institution: thresholds that are not reached, too; one just reached is not named', async () => {
    const { exit, stdout } = await envscore(['gap', '-', '--lang', 'en'], JSON.stringify(institution));
    expect(exit).toBe(0);
    const lines = linesOf(stdout);
    expect(lines).toContain('Total is 3 short of 70');
    expect(lines.filter((line) => line.includes('short of'))).toHaveLength(1);
    // 4 appraisers give 5 points, a fifth makes it 8; a mean of 75 would give 19 instead of 16.
    expect(lines).toContain('I1 Number of appraisers: Number of appraisers up by 1 (to 5): 3 more points');
    expect(lines).toContain(
      'I5 Ability of the appraisers: mean of the appraisers’ totals up by 4 (to 75): 3 more points',
    );
  });

  test('as JSON, one gap a line, from standard input when no file is named', async () => {
    const { exit, stdout } = await envscore(['gap', '--format', 'json'], ndjson([appraiser, institution]));
    expect(exit).toBe(0);
    expect(resultsOf(stdout)).toMatchObject([
      {
        steps: [
          { code: 'A4', needs: [{ path: ['expertise', 'points'], by: 5, to: 35 }], gives: 5 },
          { code: 'A5', needs: [{ path: ['coordination'], by: 1, to: 5 }], gives: 1 },
          { code: 'A6', needs: [{ path: ['documents'], row: true }], gives: 5 },
          { code: 'A7', needs: [{ path: ['publications'], row: true }], gives: 5 },
          { code: 'A8.2', needs: [{ path: ['training', 'keynotes'], by: 1, to: 2 }], gives: 2 },
        ],
        shortfalls: [],
      },
      { shortfalls: [{ code: 'total', threshold: 70, by: 3 }] },
    ]);
  });

  test('asks for both courses at once where both are lacking', async () => {
    const facts = { ...fullMarks, training: { ecologyCoursePassed: false, judicialCoursePassed: false, keynotes: 3 } };
    const { stdout } = await envscore(['gap', '--format', 'json'], JSON.stringify(facts));
    const needs = ['ecologyCoursePassed', 'judicialCoursePassed'].map((course) => ({
      path: ['training', course],
      to: true,
    }));
    expect(JSON.parse(stdout)).toEqual({
      kind: 'appraiser',
      status: 'final',
      steps: [{ code: 'A8.1', needs, gives: 15 }],
      shortfalls: [],
    });
  });

  test('follows the policy', async () => {
    const facts = {
      ...institution,
      basicMajors: { environmentalScience: false, ecology: false, resourceEconomics: false },
    };
    const call = ['gap', '--format', 'json'];
    const [preset, lower] = await Promise.all([
      envscore(call, JSON.stringify(facts)),
      envscore([...call, '--policy', write('d8.json', { D8: -1 })], JSON.stringify(facts)),
    ]);
    // 5 − 2 × 2 = 1 with one held; with none 0, or −1 as D8 says.
    expect(resultsOf(preset.stdout)[0]?.['steps']).toContainEqual(expect.objectContaining({ code: 'I2.1', gives: 1 }));
    expect(resultsOf(lower.stdout)[0]?.['steps']).toContainEqual(expect.objectContaining({ code: 'I2.1', gives: 2 }));
  });

  test('says whose gap it is where there are several sheets', async () => {
    const { stdout } = await envscore(['gap', '-'], JSON.stringify(review));
    expect(stdout.match(/赵甲/g)).toHaveLength(4);
  });

  test('counts the places left open, one in the singular', async () => {
    const openOf = async (changes: Facts) =>
      linesOf((await envscore(['gap', '-', '--lang', 'en'], JSON.stringify({ ...appraiser, ...changes }))).stdout).at(
        -1,
      );
    expect(await openOf({ years: undefined })).toMatch(/^1 more place is blank, unconfirmed or wrong: settle it first/);
    expect(await openOf({ years: undefined, coordination: undefined })).toMatch(/^2 more places are .*: settle them /);
  });

  test('of a sheet that can gain nothing says so', async () => {
    const { exit, stdout } = await envscore(['gap', '-'], JSON.stringify(fullMarks));
    expect(exit).toBe(0);
    expect(stdout).toMatch(/\S/);
  });

  test('has the exit codes of score, and leaves nothing unsaid', async () => {
    const inputs = [panel, blank, disqualified, []].map((document) => JSON.stringify(document));
    const runs = await Promise.all([...inputs, 'none'].map((input) => envscore(['gap', '-'], input)));
    expect(runs.map(({ exit }) => exit)).toEqual([0, 1, 0, 1, 3]);
    expect(runs.map(({ stdout, stderr }) => `${stdout}${stderr}`.trim()).filter((said) => said === '')).toEqual([]);
  });
});
