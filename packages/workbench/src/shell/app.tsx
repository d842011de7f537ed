import { Themed } from '@envscore/task-pane';
import { type ReactNode, Suspense, lazy, useEffect, useState } from 'react';
import { wordsOf } from '../wording/words-of.js';
import { Frame } from './frame.js';
import { type Opening, Openings, useOpening } from './opening.js';
import { useRoute } from './route.js';
import { useSession } from './session.js';
import { Start } from './start.js';

const pages = {
  new: lazy(() => import(/* webpackChunkName: "new" */ './new.js')),
  day: lazy(() => import(/* webpackChunkName: "day" */ './day.js')),
  desk: lazy(() => import(/* webpackChunkName: "desk" */ '../desk/desk.js')),
  finish: lazy(() => import(/* webpackChunkName: "finish" */ './finish.js')),
  about: lazy(() => import(/* webpackChunkName: "about" */ './about.js')),
};

const DocumentPage = lazy(() => import(/* webpackChunkName: "document" */ '../document/document.js'));

/** The workbench: a page for each thing that somebody does, and workbooks that are dropped on any of them. */
export function App(): ReactNode {
  const session = useSession();
  const route = useRoute();
  const opening = useOpening(session);
  const words = wordsOf(session.language);
  useDrops(opening);
  useEffect(() => {
    document.documentElement.lang = words.lang;
    document.title = words.title;
  }, [words]);
  const page = (): ReactNode => {
    if (route.page === 'start') return <Start opening={opening} />;
    if (route.page === 'document') return <DocumentPage key={`${route.id} ${session.language}`} {...route} />;
    const Page = pages[route.page];
    return <Page />;
  };
  return (
    <Themed>
      <Frame isWide={route.page === 'document'}>
        <Openings opening={opening} />
        <Suspense fallback={<p style={{ padding: '16px' }}>{words.loading}</p>}>{page()}</Suspense>
      </Frame>
    </Themed>
  );
}

/** A workbook that is dropped anywhere is opened; where a page takes drops itself, it is not told here. */
function useDrops({ open, refuseMany }: Opening): void {
  const [latest] = useState({ open, refuseMany });
  Object.assign(latest, { open, refuseMany });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const { files = [], items = [] } = event.dataTransfer ?? {};
      const [file] = files;
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      const isFolder = [...items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
      if (isFolder || files.length > 1) latest.refuseMany();
      else void latest.open(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [latest]);
}
