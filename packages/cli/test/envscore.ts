import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const bin = fileURLToPath(new URL('../bin/envscore.js', import.meta.url));

/** What a run of the command came to. */
export interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run is started: with options of Node, with more or other variables in its environment, elsewhere. */
interface Setting {
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The user it runs as. */
  readonly uid?: number;
}

const running = new Set<ChildProcessWithoutNullStreams>();

afterAll(() => {
  for (const child of running) child.kill();
});

/** Makes Node believe, before the command runs, that its standard output is a terminal. */
export const onTerminal: Setting = { node: ['--import', 'data:text/javascript,process.stdout.isTTY=true'] };

/** Starts the command and leaves its streams to the test. */
export function start(
  args: readonly string[],
  { node = [], env = {}, ...place }: Setting = {},
): ChildProcessWithoutNullStreams {
  const inherited = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
  const child = spawn(process.execPath, [...node, bin, ...args], { env: { ...inherited, ...env }, ...place });
  running.add(child);
  child.on('exit', () => running.delete(child));
  // A command that ends before it has read everything closes the pipe.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Waits for a process to end: its exit code, or the signal that ended it as a failure. */
export async function exitOf(child: ChildProcessWithoutNullStreams): Promise<number> {
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code === null) throw new Error(`ended by ${String(signal)}`);
  return code;
}

/** Runs the command to its end with this standard input. */
export async function envscore(args: readonly string[], input: string | Buffer = '', setting?: Setting): Promise<Run> {
  const child = start(args, setting);
  child.stdin.end(input);
  const [exit, stdout, stderr] = await Promise.all([exitOf(child), text(child.stdout), text(child.stderr)]);
  return { exit, stdout, stderr };
}

/** A folder of the test file's own; what is written there gives its path. Gone after the last test. */
export function scratchFolder(): (name: string, content: unknown) => string {
  const folder = mkdtempSync(join(tmpdir(), 'envscore-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return (name, content) => {
    const file = join(folder, name);
    writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
    return file;
  };
}

export const linesOf = (output: string): readonly string[] => output.split('\n').slice(0, -1);

/** The results on standard output: of a list, of lines, or the one that stands alone. */
export function resultsOf(stdout: string): readonly Readonly<Record<string, unknown>>[] {
  if (!/^[[{]\n/.test(stdout))
    return linesOf(stdout).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return [JSON.parse(stdout) as Readonly<Record<string, unknown>>].flat();
}

export const totalsOf = (stdout: string): readonly unknown[] => resultsOf(stdout).map(({ total }) => total);
