import { performance } from 'node:perf_hooks';
import { load } from './contestants.js';
import { sheets } from './sheets.js';

const [contestant = '', mode] = process.argv.slice(2);
if (mode === 'jitless') {
  // Read by zod whenever it makes an object schema, so it is set before the contestant's schemas are made.
  const { z } = await import('zod');
  z.config({ jitless: true });
}

/** Many equal documents, as JSON gives them, so that nobody can answer from memory of an object. */
function copies(facts: unknown): unknown[] {
  const text = JSON.stringify(facts);
  return Array.from({ length: 64 }, (): unknown => JSON.parse(text));
}

const documents = new Map(sheets.map(({ name, facts }) => [name, copies(facts)]));
const runs = new Map<string, Awaited<ReturnType<typeof load>>>();
for (const { name, facts } of sheets) runs.set(name, await load(contestant, facts.kind));

async function time(sheet: string, calls: number): Promise<number> {
  const [run, given] = [runs.get(sheet), documents.get(sheet)];
  if (!run || !given) throw new Error(`no sheet ${sheet}`);
  // Other contestants have had the caches since the last batch; a short lead-in takes them back before the clock starts.
  await run(given, Math.ceil(calls / 4));
  const start = performance.now();
  await run(given, calls);
  return ((performance.now() - start) * 1000) / calls;
}

process.on('message', (message) => {
  if (!Array.isArray(message)) throw new Error('an order is [sheet, calls]');
  void time(String(message[0]), Number(message[1])).then((microseconds) => process.send?.(microseconds));
});
process.send?.('ready');
