/** Does the work `calls` times, on one document after another. */
type Run = (documents: unknown[], calls: number) => void | Promise<void>;

// Each is loaded only in the process that times it: zod's code is slower where several sets of schemas share it.
const contestants: Record<string, (kind: string) => Promise<Run>> = {
  async zod(kind) {
    const { appraiserBaseline, institutionBaseline } = await import('./baseline-schema.js');
    const schema = kind === 'institution' ? institutionBaseline : appraiserBaseline;
    return (documents, calls) => {
      let issues = 0;
      for (let call = 0; call < calls; call += 1) {
        issues += schema.safeParse(documents[call % documents.length]).error?.issues.length ?? 0;
      }
      if (Number.isNaN(issues)) throw new Error('zod gave no issues');
    };
  },

  async core() {
    const { score } = await import('@envscore/rules-core');
    return (documents, calls) => {
      let issues = 0;
      for (let call = 0; call < calls; call += 1) issues += score(documents[call % documents.length]).issues.length;
      if (Number.isNaN(issues)) throw new Error('the core gave no issues');
    };
  },

  async zen() {
    const { evaluate } = await import('./zen.js');
    return async (documents, calls) => {
      for (let call = 0; call < calls; call += 1) await evaluate(documents[call % documents.length]);
    };
  },

  async 'zen, 32 at once'() {
    const { evaluate } = await import('./zen.js');
    return async (documents, calls) => {
      for (let call = 0; call < calls; call += 32) {
        const several = Array.from({ length: Math.min(32, calls - call) }, (_, index) => documents[index]);
        await Promise.all(several.map(evaluate));
      }
    };
  },
};

export async function load(contestant: string, kind: string): Promise<Run> {
  const loader = contestants[contestant];
  if (!loader) throw new Error(`no contestant ${contestant}`);
  return loader(kind);
}
