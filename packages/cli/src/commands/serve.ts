import { existsSync, readFileSync } from 'node:fs';
import { type RequestListener, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createRequire } from 'node:module';
import type { Server } from 'node:net';
import { dirname, join } from 'node:path';
import type { Language } from '@envscore/rules-core';
import open from 'open';
import sirv from 'sirv';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { type Host, write } from '../host.js';
import { Misuse } from '../misuse.js';
import { languageOf, readOptions } from '../options.js';
import { wordsOf } from '../wording/language.js';

const usualPort = 3000;
const mostTried = 20;

/** `envscore serve`: the built workbench and add-in as static files, for this machine unless a host is named. Ends when it is told to. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const { language } = languageOf(args);
  const { values, positionals } = readOptions(args, ['port', 'host', 'cert', 'key', 'lang'], language);
  const words = wordsOf(language);
  if (positionals.length > 0) throw new Misuse([words.misuse.serve]);
  const workbench = builtFiles('@envscore/workbench');
  if (workbench === undefined) throw new Misuse([words.misuse.notBuilt]);
  const addIn = builtFiles('@envscore/excel-addin');
  const answer = answering(workbench, addIn);
  const credentials = credentialsOf(values['cert'], values['key'], language);
  const make = (): Server =>
    credentials === undefined ? createServer(answer) : createSecureServer(credentials, answer);
  const name = values['host'] ?? 'localhost';
  const asked = portOf(values['port'], language);
  const { port, servers } = await listening(make, name, asked, language);
  // Whoever is told how to end it may do so at once.
  const end = toldToEnd();
  if (port !== asked && asked !== 0) await write(host.stdout, `${words.serve.taken(asked, port)}\n`);
  const address = `${credentials === undefined ? 'http' : 'https'}://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  await write(host.stdout, `${words.serve.at(address)}\n`);
  if (addIn !== undefined) await write(host.stdout, `${words.serve.addIn(`${address}addin/`)}\n`);
  await write(host.stdout, `${words.serve.end}\n`);
  if (host.stdout.isTTY === true && hasBrowser()) await open(address).catch(() => undefined);
  await end;
  for (const server of servers) server.close();
  return exitCodes.clean;
}

/** Where a package's built files lie; nothing where it is not installed or not built. */
function builtFiles(name: string): string | undefined {
  try {
    const built = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dist', 'web');
    return existsSync(join(built, 'index.html')) ? built : undefined;
  } catch {
    return undefined;
  }
}

const headers = {
  'Cache-Control': 'no-cache',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The pages have a policy of their own; who may frame them only a header can say. */
const ofWorkbench = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Excel shows the add-in in a frame, and reads its functions from its own origin. */
const ofAddIn = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

function answering(workbench: string, addIn: string | undefined): RequestListener {
  const filesOf = (folder: string, own: Readonly<Record<string, string>>) =>
    sirv(folder, {
      etag: true,
      setHeaders: (response) => {
        for (const [name, value] of Object.entries({ ...headers, ...own })) response.setHeader(name, value);
      },
    });
  const ofPage = filesOf(workbench, ofWorkbench);
  const ofExcel = addIn === undefined ? undefined : filesOf(addIn, ofAddIn);
  return (request, response) => {
    const end = (status: number): void => {
      response.writeHead(status, headers).end();
    };
    const missing = (): void => {
      end(404);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      end(405);
      return;
    }
    const path = /^\/addin(\/.*)$/u.exec(request.url ?? '')?.[1];
    if (path === undefined || ofExcel === undefined) ofPage(request, response, missing);
    else {
      request.url = path;
      ofExcel(request, response, missing);
    }
  };
}

function portOf(given: string | undefined, language: Language): number {
  if (given === undefined) return usualPort;
  const port = /^\d{1,5}$/u.test(given) ? Number(given) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new Misuse([wordsOf(language).misuse.port(given)]);
}

function credentialsOf(cert: string | undefined, key: string | undefined, language: Language) {
  const words = wordsOf(language).misuse;
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new Misuse([words.certAndKey]);
  try {
    return { cert: readFileSync(cert), key: readFileSync(key) };
  } catch (error) {
    throw new Misuse([words.certificate(error instanceof Error ? error.message : String(error))]);
  }
}

/** Listens at the port that was asked for, or at the next that is free. */
async function listening(
  make: () => Server,
  name: string,
  asked: number,
  language: Language,
): Promise<{ readonly port: number; readonly servers: readonly Server[] }> {
  for (let port = asked; port < asked + mostTried; port += 1) {
    const servers = await listenAt(make, name, port, language);
    const [first] = servers ?? [];
    const address = first?.address();
    if (servers !== undefined && typeof address === 'object' && address !== null)
      return { port: address.port, servers };
  }
  throw new Misuse([wordsOf(language).misuse.portsTaken(asked, asked + mostTried - 1)]);
}

/** A name is this machine by both of its addresses; a browser may ask at either. Nothing where one of them is taken. */
async function listenAt(
  make: () => Server,
  name: string,
  port: number,
  language: Language,
): Promise<readonly Server[] | undefined> {
  const servers: Server[] = [];
  for (const address of name === 'localhost' ? ['127.0.0.1', '::1'] : [name]) {
    const server = make();
    const code = await new Promise<string | undefined>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === undefined) reject(error);
        else resolve(error.code);
      });
      server.listen(servers.length > 0 && port === 0 ? portAt(servers) : port, address, () => {
        resolve(undefined);
      });
    });
    if (code === undefined) servers.push(server);
    else if (code === 'EADDRINUSE' || code === 'EACCES') {
      for (const one of servers) one.close();
      return undefined;
      // Not every machine has the newer addresses.
    } else if (name !== 'localhost' || servers.length === 0) {
      throw new Misuse([wordsOf(language).misuse.host(address, code)]);
    }
  }
  return servers;
}

const portAt = ([first]: readonly Server[]): number => {
  const address = first?.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const hasBrowser = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some((name) => (process.env[name] ?? '') !== '');

/** Listens for it from now on. */
const toldToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
