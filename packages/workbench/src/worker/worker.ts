import type { Asked, Answer } from './pool.js';
import { type Tell, tasks } from './tasks.js';

const tell: Tell = (progress) => {
  postMessage({ progress });
};

const run = ({ name, given }: Asked): unknown => {
  switch (name) {
    case 'check':
      return tasks.check(given);
    case 'scoresheet':
      return tasks.scoresheet(given);
    case 'planned':
      return tasks.planned(given);
    case 'registers':
      return tasks.registers(given, tell);
    case 'registersReport':
      return tasks.registersReport(given, tell);
  }
};

async function answer(asked: Asked): Promise<Answer> {
  try {
    return { result: await run(asked) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void answer(data).then((answered) => {
    postMessage(answered);
  });
});
