import type { Asked, Answer } from './pool.js';
import { tasks } from './tasks.js';

const run = ({ name, given }: Asked): unknown => {
  switch (name) {
    case 'check':
      return tasks.check(given);
    case 'scoresheet':
      return tasks.scoresheet(given);
    case 'planned':
      return tasks.planned(given);
  }
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  let answer: Answer;
  try {
    answer = { result: run(data) };
  } catch (error) {
    answer = { failed: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});
