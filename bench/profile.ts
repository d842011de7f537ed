import { Session } from 'node:inspector/promises';

/** Who is at work, by a function on the stack that is theirs alone: its name and the end of its file's path. */
export interface Phase {
  readonly name: string;
  readonly function: string;
  readonly file: string;
}

/** The share of each phase in the time that some work takes; a phase inside another one counts for itself. The rest is `other`. */
export async function shares(phases: readonly Phase[], work: () => void): Promise<ReadonlyMap<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const phaseOf = (id: number | undefined): string => {
    const frame = id === undefined ? undefined : frames.get(id);
    if (id === undefined || frame === undefined) return 'other';
    if (frame.functionName === '(garbage collector)') return 'garbage collection';
    const phase = phases.find((one) => one.function === frame.functionName && frame.url.endsWith(one.file));
    return phase?.name ?? phaseOf(parents.get(id));
  };

  const times = new Map<string, number>();
  let total = 0;
  profile.samples?.forEach((sample, index) => {
    const time = profile.timeDeltas?.[index] ?? 0;
    const phase = phaseOf(sample);
    times.set(phase, (times.get(phase) ?? 0) + time);
    total += time;
  });
  return new Map([...times].map(([phase, time]) => [phase, time / total]));
}
