import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { functionIds, functions, metadataOf } from '../src/index.js';
import { metadataSchema } from './metadata.schema.js';

const validate = new Ajv({ allErrors: true }).compile(metadataSchema);

describe.each(['zh', 'en'] as const)('functions.json in %s', (language) => {
  const metadata = metadataOf(language);

  it('fits its schema', () => {
    validate(JSON.parse(JSON.stringify(metadata)));
    expect(validate.errors ?? []).toStrictEqual([]);
  });

  it('names every function by its id, in the order of the catalogue', () => {
    expect(metadata.functions.map(({ id }) => id)).toStrictEqual(functionIds);
    expect(metadata.functions.map(({ name }) => name)).toStrictEqual(functionIds);
  });

  it.each(metadata.functions)('tells the arguments of $id apart', ({ id, parameters }) => {
    expect(parameters).toHaveLength(functions[id].parameters.length);
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
  });
});

describe('functions.json', () => {
  it('describes CREDENTIAL in Chinese', () => {
    expect(metadataOf('zh').functions[1]).toStrictEqual({
      id: 'CREDENTIAL',
      name: 'CREDENTIAL',
      description: 'A2 现有学位或职称：学位与职称取其高者，0 至 5 分。',
      parameters: [
        { name: '学位', description: '学士以下、学士、硕士、博士；可空', type: 'any', dimensionality: 'scalar' },
        {
          name: '职称',
          description: '无职称、初级、中级、副高级、正高级；可空',
          type: 'any',
          dimensionality: 'scalar',
        },
        {
          name: '取值',
          description: '省级取值，如 "D1=0.5; D8=-1"；空白为默认值',
          type: 'any',
          dimensionality: 'scalar',
          optional: true,
        },
      ],
      result: { type: 'any', dimensionality: 'scalar' },
    });
  });

  it.each([
    ['TECHDOCUMENTS', ['matrix', 'scalar'], { type: 'any', dimensionality: 'scalar' }],
    ['APPRAISERDETAIL', ['matrix', 'matrix', 'matrix', 'scalar'], { type: 'any', dimensionality: 'matrix' }],
    ['PANEL', ['matrix', 'scalar'], { type: 'any', dimensionality: 'matrix' }],
    ['EXPLAIN', ['scalar', ...Array<string>(7).fill('matrix')], { type: 'string', dimensionality: 'scalar' }],
    ['RELEASEDATE', ['matrix', 'matrix', 'scalar'], { type: 'any', dimensionality: 'scalar' }],
    ['BLACKLIST', ['scalar', 'matrix', 'scalar', 'scalar'], { type: 'string', dimensionality: 'scalar' }],
    ['DRAW', ['matrix', 'scalar', 'scalar'], { type: 'any', dimensionality: 'matrix' }],
    ['VERSION', [], { type: 'string', dimensionality: 'scalar' }],
  ])('declares the ranges and the result of %s', (id, dimensions, result) => {
    const found = metadataOf('en').functions.find((one) => one.id === id);
    expect(found?.parameters.map(({ dimensionality }) => dimensionality)).toStrictEqual(dimensions);
    expect(found?.result).toStrictEqual(result);
  });
});
