import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envscore, exitOf, start } from './envscore.js';

interface Served {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: readonly string[];
  readonly port: number;
}

/** Serves until the last thing that it says about itself. */
async function serve(...args: readonly string[]): Promise<Served> {
  const child = start(['serve', '--lang', 'en', ...args]);
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.startsWith('Ctrl-C')) break;
  }
  return { child, lines, port: Number(/:(\d+)\//.exec(lines.join('\n'))?.[1]) };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks for a path as it stands, which browsers would tidy up first. */
const ask = (port: number, path: string, method = 'GET', host = '127.0.0.1'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host, port, path, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() });
      });
    })
      .on('error', reject)
      .end();
  });

describe('the page is served', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve('--port', '0');
  });

  test('with headers that keep it to itself', async () => {
    const { status, headers, body } = await ask(served.port, '/');
    expect(status).toBe(200);
    expect(body).toContain("default-src 'none'; script-src 'self'");
    expect(headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/addin/../../package.json',
    '/%',
    '/nothing.js',
  ])('and nothing else: %s is not there', async (path) => {
    const { status, body } = await ask(served.port, path);
    expect({ status, body }).toEqual({ status: 404, body: '' });
  });

  test('and only read', async () => {
    expect(await ask(served.port, '/', 'POST')).toMatchObject({ status: 405 });
    expect(await ask(served.port, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('to this machine only, until it is told to end', async () => {
    expect(served.lines[0]).toBe(`Open http://localhost:${served.port}/ in a browser`);
    served.child.kill('SIGTERM');
    expect(await exitOf(served.child)).toBe(0);
    await expect(ask(served.port, '/')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a port', () => {
  const other = createServer();
  afterAll(() => {
    other.close();
  });

  test('that another program has is said, and the next one is taken', async () => {
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const served = await serve('--port', String(port));
    expect(served.lines[0]).toMatch(new RegExp(`^Port ${port} is taken, ${served.port} is used\\.`));
    expect(served.port).toBeGreaterThan(port);
    served.child.kill('SIGINT');
    expect(await exitOf(served.child)).toBe(0);
  });
});

describe.concurrent('what cannot be served is misuse', () => {
  test.each([
    [['folder'], 'serve takes no files'],
    [['--port', '99999'], '--port is “99999”; it has to be a whole number from 0 to 65535'],
    [['--cert', 'cert.pem'], '--cert and --key go together'],
    [['--cert', 'no.pem', '--key', 'no.pem'], 'the certificate or its key cannot be read'],
    [['--host', '203.0.113.1', '--port', '0'], 'cannot serve at 203.0.113.1 (EADDRNOTAVAIL)'],
  ])('%j: %s', async (args, told) => {
    const { exit, stderr, stdout } = await envscore(['serve', '--lang', 'en', ...args]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});
