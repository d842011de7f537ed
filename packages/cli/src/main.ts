import { readFile } from 'node:fs/promises';
import type { Language } from '@envscore/rules-core';
import { type ExitCode, exitCodes } from './exit-code.js';
import { type Host, write } from './host.js';
import { Misuse } from './misuse.js';
import { languageOf } from './options.js';
import { safeText } from './safe-text.js';
import { wordsOf } from './wording/language.js';

interface Command {
  readonly run: (args: readonly string[], host: Host) => Promise<ExitCode>;
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  score: () => import('./commands/score.js'),
  explain: () => import('./commands/explain.js'),
  gap: () => import('./commands/gap.js'),
  plan: () => import('./commands/plan.js'),
  new: () => import('./commands/new.js'),
  facts: () => import('./commands/facts.js'),
  validate: () => import('./commands/validate.js'),
  panel: () => import('./commands/panel.js'),
  registers: () => import('./commands/registers.js'),
  draw: () => import('./commands/draw.js'),
  serve: () => import('./commands/serve.js'),
  schema: () => import('./commands/schema.js'),
};

async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  let language: Language = 'zh';
  try {
    ({ language } = languageOf(args));
    const [name, ...rest] = args;
    if (name === 'help' || args.includes('--help') || args.includes('-h')) {
      await write(host.stdout, wordsOf(language).usage);
      return exitCodes.clean;
    }
    if (name === '--version') {
      await write(host.stdout, `envscore ${await versionOf()}\n`);
      return exitCodes.clean;
    }
    if (name === undefined || name.startsWith('-')) throw new Misuse(wordsOf(language).usage.split('\n'));
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined) throw new Misuse([wordsOf(language).misuse.unknownCommand(name)]);
    const { run } = await load();
    return await run(rest, host);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    const lines = [...error.lines, wordsOf(language).misuse.seeHelp];
    await write(host.stderr, `${lines.map(safeText).join('\n')}\n`);
    return exitCodes.misuse;
  }
}

/** The version of the package; the command stands two folders deep in it. */
async function versionOf(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

// A reader that has seen enough closes the pipe: that ends the work, and is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  hasColour: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
});
