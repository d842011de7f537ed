import { version } from '@envscore/functions';
import { edition } from '@envscore/rules-core';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { storageState } from '../storage/documents.js';
import { openPool } from '../worker/pool.js';
import { type Words, wordsOf } from '../wording/words-of.js';
import { useSession } from './session.js';
import { useStyles } from './styles.js';

/** The hash of everything that this page was built from. */
declare const __webpack_hash__: string;

type Facts = readonly (readonly [label: string, value: string])[];

/** What somebody reads out on the phone: the version, the browser, what works and what is missing. */
export default function About(): ReactNode {
  const styles = useStyles();
  const words = wordsOf(useSession().language);
  const [facts, setFacts] = useState<Facts>();
  useEffect(() => {
    void factsOf(words).then(setFacts);
  }, [words]);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words.about.title}</h1>
      <p className={styles.plain}>{words.about.intro}</p>
      {facts === undefined ? (
        <p className={styles.plain}>{words.loading}</p>
      ) : (
        <table>
          <tbody>
            {facts.map(([label, value]) => (
              <tr key={label}>
                <th scope="row" style={{ textAlign: 'start', paddingInlineEnd: '24px', whiteSpace: 'nowrap' }}>
                  {label}
                </th>
                <td style={{ overflowWrap: 'anywhere' }}>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const oldest = 109;
const mebibyte = 1024 * 1024;

async function factsOf({ about }: Words): Promise<Facts> {
  const chromium = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1]);
  const browser = Number.isNaN(chromium) ? about.otherBrowser : about.chromium(chromium, chromium >= oldest, oldest);
  const [storage, ...parts] = await Promise.all([
    storageState(),
    works(() => import(/* webpackChunkName: "document" */ '../document/document.js')),
    works(() => import(/* webpackChunkName: "grid" */ '../grid/open-grid.js')),
    works(() => import(/* webpackChunkName: "desk" */ '../desk/desk.js')),
    works(() => import('../desk/zip.js')),
    works(async () => {
      const pool = openPool();
      await pool.run('check', { name: '', bytes: new Uint8Array() });
      pool.close();
    }),
  ]);
  const room = storage.room === undefined ? '' : about.room(Math.floor(storage.room / mebibyte));
  return [
    [about.version, `${version} · ${edition.id}`],
    [about.build, __webpack_hash__.slice(0, 12).replace(/(.{4})(?=.)/gu, '$1-')],
    [about.browser, `${browser} · ${navigator.userAgent}`],
    [about.address, `${location.protocol}//${location.host}`],
    [about.storage, storage.isKept ? `${about.works}${room}` : about.noStorage],
    [about.saving, 'showSaveFilePicker' in window ? about.savesInPlace : about.downloads],
    ...about.parts.map((label, index) => [label, parts[index] === true ? about.works : about.missing] as const),
  ];
}

const works = (load: () => Promise<unknown>): Promise<boolean> =>
  load().then(
    () => true,
    () => false,
  );
