import { readFileSync } from 'node:fs';
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';

const graph = readFileSync(new URL('../zen-appraiser.json', import.meta.url));
const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph));

export async function evaluate(facts: unknown): Promise<unknown> {
  return (await decision.evaluate(facts)).result;
}
