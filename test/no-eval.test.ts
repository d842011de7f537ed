import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { facts, expect: expected } = JSON.parse(
  readFileSync(new URL('golden/appraiser-01-ordinary.json', import.meta.url), 'utf8'),
) as { facts: unknown; expect: { total: number } };

/** Runs the built core where no text may become code, counting every attempt, in a page (which has a location) or not. */
function scoreWithoutEval(isPage: boolean): { total: number; attempts: number } {
  const script = `
    let attempts = 0;
    const real = globalThis.Function;
    globalThis.Function = new Proxy(real, {
      construct(target, args) { attempts += 1; return Reflect.construct(target, args); },
      apply(target, self, args) { attempts += 1; return Reflect.apply(target, self, args); },
    });
    ${isPage ? "globalThis.location = { href: 'https://example.test/' };" : ''}
    const { score } = await import(${JSON.stringify(new URL('../packages/rules-core/dist/index.js', import.meta.url).href)});
    const { total } = score(${JSON.stringify(facts)});
    console.log(JSON.stringify({ total, attempts }));`;
  const command = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as {
    total: number;
    attempts: number;
  };
}

describe('where a content security policy forbids eval', () => {
  it('a page scores the same and never even asks for it', () => {
    expect(scoreWithoutEval(true)).toEqual({ total: expected.total, attempts: 0 });
  });

  it('a program without a page scores the same', () => {
    expect(scoreWithoutEval(false).total).toBe(expected.total);
  });
});
