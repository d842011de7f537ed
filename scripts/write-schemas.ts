// Writes the JSON Schemas that the core publishes; a test fails while they are stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaOf } from '@envscore/rules-core';

const folder = new URL('../packages/rules-core/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const what of ['facts', 'result', 'registers'] as const) {
  writeFileSync(new URL(`${what}.schema.json`, folder), `${JSON.stringify(jsonSchemaOf(what), null, 2)}\n`);
}
