// Serves the built add-in to the Excel of this machine, with a certificate that it is asked to trust. Ends with Ctrl-C.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHttpsServerOptions } from 'office-addin-dev-certs';

const built = fileURLToPath(new URL('../packages/excel-addin/dist/web/', import.meta.url));
const port = 3000;
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

const server = createServer(await getHttpsServerOptions(), (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'https://localhost');
  const path = join(built, normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)));
  readFile(path).then(
    (content) => {
      // Excel on the web reads functions.json from its own origin.
      response.writeHead(200, {
        'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'no-store',
      });
      response.end(content);
    },
    () => {
      response.writeHead(404);
      response.end();
    },
  );
});
server.listen(port, 'localhost', () => {
  console.log(`https://localhost:${port}/`);
});
