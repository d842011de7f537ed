/**
 * What functions.json may be: Microsoft's published schema is of 2019 and rejects today's options, ours says what we ship. No option
 * but these is ever set, least of all `allowCustomDataForDataTypeAny` and `allowErrorForDataTypeAny`.
 */
export const metadataSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['functions'],
  additionalProperties: false,
  properties: {
    functions: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['id', 'name', 'description', 'parameters', 'result'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', pattern: '^[A-Z][A-Z0-9]{2,127}$' },
          name: { type: 'string', pattern: '^[A-Z][A-Z0-9]{2,127}$' },
          description: { type: 'string', minLength: 4, maxLength: 250 },
          parameters: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'description', 'type', 'dimensionality'],
              additionalProperties: false,
              properties: {
                name: { type: 'string', pattern: '^[\\p{L}][\\p{L}\\p{N}_]*$' },
                description: { type: 'string', minLength: 4, maxLength: 250 },
                type: { const: 'any' },
                dimensionality: { enum: ['scalar', 'matrix'] },
                optional: { const: true },
              },
            },
          },
          result: {
            type: 'object',
            required: ['type', 'dimensionality'],
            additionalProperties: false,
            properties: { type: { enum: ['any', 'string'] }, dimensionality: { enum: ['scalar', 'matrix'] } },
          },
        },
      },
    },
  },
} as const;
