import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const built = join(root, 'packages/workbench/dist/web/');

/** Where people open the workbench: what `envscore serve` serves, a folder of some web server, the files themselves. */
export interface Places {
  readonly served: string;
  readonly below: string;
  readonly file: string;
  readonly close: () => void;
}

export async function openPlaces(): Promise<Places> {
  await readFile(join(built, 'index.html')).catch(() => {
    throw new Error('The workbench is not built. Run npm run build && npm run build:page.');
  });
  const serving = spawn(process.execPath, [join(root, 'packages/cli/bin/envscore.js'), 'serve', '--port', '0']);
  const served = await new Promise<string>((resolve, reject) => {
    createInterface(serving.stdout).on('line', (line) => {
      const address = /http:\/\/localhost:\d+\//.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
    serving.once('exit', (code) => {
      reject(new Error(`envscore serve ended with ${String(code)}`));
    });
  });
  const folder = await plainServer('/review/day/');
  return {
    served,
    below: `http://127.0.0.1:${(folder.address() as AddressInfo).port}/review/day/`,
    file: pathToFileURL(join(built, 'index.html')).href,
    close: () => {
      serving.kill();
      folder.close();
    },
  };
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A web server that knows nothing of the workbench. */
async function plainServer(below: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url?.startsWith(below) === true ? request.url.slice(below.length) : '?';
    readFile(join(built, path === '' ? 'index.html' : path)).then(
      (content) => response.writeHead(200, { 'Content-Type': types[extname(path) || '.html'] }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
