import { drawInspection, drawn } from '@envscore/rules-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const licences = ['赣001', '赣002', '赣003', '赣004', '赣005', '赣006', '赣007'];

describe('N7 a draw', () => {
  // Frozen: whoever changes one of these has made another algorithm and gives it another name.
  it.each([
    ['江西2026上半年', 3, ['赣001', '赣005', '赣003']],
    ['2026', 7, ['赣006', '赣004', '赣001', '赣003', '赣007', '赣005', '赣002']],
    ['', 2, ['赣005', '赣002']],
  ])('by the seed “%s” of %i is what it always was', (seed, count, expected) => {
    expect(drawn(licences, count, seed)).toEqual(expected);
  });

  it('does not depend on the order of the list, on blanks, or on what stands in it twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(licences, { minLength: licences.length }), (seed, list) => {
        const untidy = list.flatMap((one) => [` ${one}`, one]);
        expect(drawn([...untidy, ' '], 4, seed)).toEqual(drawn(licences, 4, seed));
      }),
    );
  });

  it('has nobody twice, and nobody who is not on the list', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -1, max: 9 }), (seed, count) => {
        const found = drawn(licences, count, seed);
        expect(new Set(found).size).toBe(Math.min(Math.max(0, count), licences.length));
        expect(licences).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  it('is uniform: over 7,000 seeds every place holds everybody about as often', () => {
    // For each of three places 7 cells of 1,000: chi-square with 6 degrees of freedom stays below 22.46 with a probability of 0.999.
    const counts = [0, 1, 2].map(() => new Map(licences.map((licence) => [licence, 0])));
    for (let seed = 0; seed < 7000; seed += 1)
      drawn(licences, 3, String(seed)).forEach((licence, place) => {
        counts[place]?.set(licence, (counts[place].get(licence) ?? 0) + 1);
      });
    for (const count of counts) {
      const chiSquare = [...count.values()].reduce((sum, found) => sum + (found - 1000) ** 2 / 1000, 0);
      expect(chiSquare).toBeLessThan(22.46);
    }
  });
});

describe('N7 the double-random draw', () => {
  const institutions = licences.map((id, index) => ({ id, group: index < 5 ? '大' : '小' }));
  const inspectors = ['甲', '乙', '丙', '丁'].map((id) => ({ id, recusals: [] as readonly string[] }));
  const request = { seed: '2026', institutions, inspectors, count: 3, inspectorsEach: 2 };

  it('gives the same protocol for the same lists and seed', () => {
    const reversed = { ...request, institutions: institutions.toReversed(), inspectors: inspectors.toReversed() };
    expect(drawInspection(reversed)).toEqual(drawInspection(request));
    expect(drawInspection({ ...request, seed: '2027' }).drawn).not.toEqual(drawInspection(request).drawn);
  });

  it('sends nobody to their own institution or to one that they are recused from', () => {
    const bound = [
      { id: '甲', employer: '赣001', recusals: [] },
      { id: '乙', recusals: ['赣001', '赣002'] },
      { id: '丙', recusals: [] },
      { id: '丁', recusals: [] },
    ];
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { drawn: pairs } = drawInspection({ ...request, seed, inspectors: bound, count: 7 });
        expect(pairs).toHaveLength(7);
        for (const { institution, inspectors: sent } of pairs) {
          expect(sent).toHaveLength(2);
          if (institution === '赣001') expect(sent).not.toContain('甲');
          if (institution === '赣001' || institution === '赣002') expect(sent).not.toContain('乙');
        }
      }),
    );
  });

  it('says which institution has too few who may go, and when too few are asked for', () => {
    const { problems } = drawInspection({
      ...request,
      count: 8,
      inspectorsEach: 1,
      inspectors: [{ id: '甲', recusals: ['赣004'] }],
    });
    expect(problems).toEqual([
      { code: 'too-few-institutions', found: 7 },
      { code: 'too-few-asked', found: 1 },
      { code: 'too-few-inspectors', institution: '赣004', found: 0 },
    ]);
  });

  it.each([0, 1, 3, 4, 7])(
    'of %i takes the whole part of each group’s share or one more, if it is stratified',
    (count) => {
      fc.assert(
        fc.property(fc.string(), (seed) => {
          const { groups, drawn: pairs } = drawInspection({ ...request, seed, count, isStratified: true });
          expect(pairs).toHaveLength(count);
          for (const { group, size, count: share } of groups) {
            expect([Math.floor((size * count) / 7), Math.ceil((size * count) / 7)]).toContain(share);
            expect(
              pairs.filter(({ institution }) => licences.indexOf(institution) < 5 === (group === '大')),
            ).toHaveLength(share);
          }
        }),
      );
    },
  );

  it('gives everybody the same chance, whatever group they are in', () => {
    // One of seven, 7,000 times: 1,000 each; chi-square with 6 degrees of freedom stays below 22.46 with a probability of 0.999.
    const counts = new Map(licences.map((licence) => [licence, 0]));
    for (let seed = 0; seed < 7000; seed += 1)
      for (const { institution } of drawInspection({ ...request, seed: String(seed), count: 1, isStratified: true })
        .drawn)
        counts.set(institution, (counts.get(institution) ?? 0) + 1);
    const chiSquare = [...counts.values()].reduce((sum, found) => sum + (found - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(22.46);
  });

  it('has the digests that docs/draw.md works out by hand', () => {
    const sent = drawInspection({
      ...request,
      institutions: ['1', '2', '3', '4', '5', '6', '7'].map((number) => ({ id: `赣00${number}` })),
      inspectors: [
        { id: '1', employer: '赣001', recusals: [] },
        { id: '2', recusals: [] },
        { id: '3', recusals: ['赣005'] },
        { id: '10', recusals: [] },
      ],
    });
    expect(sent.institutionsDigest).toBe('d2a0bcd9e5616d886ee40743b8fdf1c10d41cc153e32109c069c30c10bf81ce3');
    expect(sent.inspectorsDigest).toBe('14b0e0e4c1e8540b9ccfdbb5b63a73e5b7606a71db397357a8abccaed3467655');
  });

  it('shows in its digests when somebody’s recusals or groups have changed', () => {
    const drawnFrom = (changed: Partial<typeof request>) =>
      drawInspection({ ...request, isStratified: true, ...changed });
    const usual = drawnFrom({});
    const recused = drawnFrom({ inspectors: inspectors.map((one) => ({ ...one, recusals: ['赣001'] })) });
    const regrouped = drawnFrom({ institutions: institutions.map(({ id }) => ({ id, group: '大' })) });
    expect(recused.inspectorsDigest).not.toBe(usual.inspectorsDigest);
    expect(regrouped.institutionsDigest).not.toBe(usual.institutionsDigest);
  });

  it('takes a seed without the blanks around it, which no print shows', () => {
    expect(drawInspection({ ...request, seed: ' 2026 ' })).toEqual(drawInspection(request));
  });
});
