import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, dirname } from 'node:path';
import { callCatalogue } from '@envscore/scoresheet';
import type { Browser, Frame, Page } from 'playwright-core';
import {
  type Argument,
  type Batch,
  type BatchAnswer,
  ExcelError,
  type Json,
  type Scope,
  carryOut,
  isTidying,
} from './batch.js';
import { Book } from './book.js';
import { events, workbookObject } from './objects.js';

/**
 * The library takes a host for Excel on the web by its name. The add-in is on the same site, since a browser that forgets everything lets no
 * foreign frame store anything.
 */
const hostOrigin = 'https://excel.officeapps.live.com';
export const addInOrigin = 'https://envscore.officeapps.live.com';

const officeFiles = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.css': 'text/css',
};

/** A message of the library's, as far as a host reads it. */
interface Message {
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: { readonly ArrayData?: readonly unknown[]; readonly eventDispId?: number } | null;
}

/** One trip of a batch to Excel and back. */
export interface Trip {
  /** Of the batch, and of its answer, in UTF-8. */
  readonly sent: number;
  readonly received: number;
}

export interface ExcelOptions {
  readonly browser: Browser;
  /** The files of the add-in, by path; what is not there is not found. */
  readonly addIn: (path: string) => Promise<string | Uint8Array | undefined>;
  /** The page of the pane. */
  readonly page?: string;
  /** Headers that the add-in's server sends with its pages. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly requirements?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly calls?: ConstructorParameters<typeof Book>[0];
  readonly width?: number;
}

const usualRequirements = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  DelayForCellEdit: '1.1',
};

/** Excel on the web refuses more, both ways. */
const longestMessage = 5_000_000;

const richApiMessage = 33;
const appCommandInvoked = 39;

const relay = `<!doctype html><meta charset="utf-8"><style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style><script>
addEventListener('message', async ({ data, source, origin }) => {
  const answer = await window.answer(JSON.parse(data));
  if (answer !== null) source.postMessage(JSON.stringify(answer), origin);
});
</script>`;

/** Excel on the web with one workbook and one add-in, which sees it through Microsoft's own library. */
export class Excel {
  readonly book: Book;
  /** Without those in which the library only lets go of what it has used. */
  readonly trips: Trip[] = [];
  /** Requests to anywhere but the two origins: all refused. */
  readonly foreign: string[] = [];
  /** What the page reported as wrong. */
  readonly complaints: string[] = [];
  /** How the add-in asked for its pane to be: Visible, Hidden. */
  readonly shown: string[] = [];
  /** What the add-in did that this host has not been taught. */
  readonly untaught: unknown[] = [];
  readonly #registered = new Map<number, number>();
  readonly #page: Page;
  readonly #faults: { readonly code: string; readonly from: number }[] = [];
  /** While somebody is typing into a cell: batches that wait for the end of that. Those that cannot wait are refused. */
  #waiting: (() => void)[] | undefined;
  #frame: Frame | undefined;
  #correlations = new Map<number, Message>();

  private constructor(page: Page, calls: ConstructorParameters<typeof Book>[0]) {
    this.#page = page;
    this.book = new Book(calls);
  }

  static async open(options: ExcelOptions): Promise<Excel> {
    const context = await options.browser.newContext({ viewport: { width: options.width ?? 350, height: 700 } });
    const page = await context.newPage();
    const excel = new Excel(page, options.calls ?? callCatalogue);
    page.on('pageerror', (error) => void excel.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') excel.complaints.push(message.text());
    });
    await excel.#serve(options);
    await excel.#answer(options);
    await page.goto(`${hostOrigin}/x/_layouts/xlviewerinternal.aspx`);
    await page.evaluate(
      ([origin, language, src]) => {
        const frame = document.createElement('iframe');
        frame.name = JSON.stringify({
          baseFrameName: 'envscore',
          hostInfo: `Excel$Web$16.00$${language}$c0ffee00-0000-4000-8000-000000000000$$$0`,
          xdmInfo: `conversation|control|${origin}`,
          serializerVersion: '1',
        });
        frame.src = src;
        document.body.append(frame);
      },
      [hostOrigin, options.language ?? 'zh-CN', `${addInOrigin}${options.page ?? '/'}`] as const,
    );
    const element = await page.waitForSelector('iframe');
    excel.#frame = (await element.contentFrame()) ?? undefined;
    return excel;
  }

  /** The page of the pane. */
  get frame(): Frame {
    if (this.#frame === undefined) throw new Error('no pane');
    return this.#frame;
  }

  get page(): Page {
    return this.#page;
  }

  /** Handlers that are registered: of all events. */
  get handlers(): number {
    return [...this.#registered.values()].reduce((sum, each) => sum + each, 0);
  }

  async close(): Promise<void> {
    await this.#page.context().close();
    if (this.untaught.length > 0) throw this.untaught[0];
  }

  /** The n-th next batch fails with this error, before it does anything. */
  fail(code: string, after = 0): void {
    this.#faults.push({ code, from: this.trips.length + after });
  }

  /** Another workbook, with nothing in it, in the place of the one that was open. */
  reset(): void {
    this.book.open({ sheets: [{ name: 'Sheet1', cells: new Map() }], names: [], styles: {} });
    this.book.isProtected = false;
    this.book.selected = undefined;
    this.trips.length = 0;
    this.#faults.length = 0;
    this.#waiting = undefined;
  }

  /** Somebody begins to type into a cell, and ends it. */
  beginEdit(): void {
    this.#waiting = [];
  }

  endEdit(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const go of waiting) go();
  }

  /** Somebody types into a cell. */
  async type(sheet: string, row: number, column: number, typed: unknown): Promise<void> {
    const found = this.book.find(sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet}`);
    this.book.type(found, row, column, typed);
    await this.#tell(events.changed, { address: 'A1', worksheetId: found.id, changeType: 0, source: 0 });
  }

  /** Somebody puts the cursor on a cell. */
  async select(sheet: string, row: number, column: number): Promise<void> {
    this.book.selected = { sheet, top: row, left: column, bottom: row, right: column };
    await this.#tell(events.selected, { address: 'A1', worksheetId: this.book.find(sheet)?.id ?? '' });
  }

  /** Somebody presses a button of the ribbon. */
  async press(action: string): Promise<void> {
    await this.#send(appCommandInvoked, [action, action, JSON.stringify({ source: { id: action } })]);
  }

  async #tell(event: number, details: Readonly<Record<string, Json>>): Promise<void> {
    if ((this.#registered.get(event) ?? 0) === 0) return;
    await this.#send(richApiMessage, [[65_536, event, 'Workbook', JSON.stringify(details), 0, false]]);
  }

  /** To whoever registered for a kind of message. */
  async #send(kind: number, data: readonly unknown[]): Promise<void> {
    const registration = this.#correlations.get(kind);
    if (registration === undefined) throw new Error(`the library has not asked for messages of kind ${kind}`);
    const message = {
      ...answerTo(registration, kind === richApiMessage ? { ArrayData: data } : data),
      _responseType: 1,
    };
    await this.#page.evaluate(
      ([text, origin]) => {
        document.querySelector('iframe')?.contentWindow?.postMessage(text, origin);
      },
      [JSON.stringify(message), addInOrigin] as const,
    );
  }

  async #serve({ addIn, headers = {} }: ExcelOptions): Promise<void> {
    await this.#page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.origin === hostOrigin) return route.fulfill({ contentType: 'text/html', body: relay });
      if (url.origin !== addInOrigin) {
        this.foreign.push(url.href);
        return route.abort();
      }
      const file = (await addIn(url.pathname)) ?? (await libraryFile(url.pathname));
      if (file === undefined) return route.fulfill({ status: 404, body: '' });
      return route.fulfill({
        contentType: `${contentTypes[extname(url.pathname)] ?? 'text/html'}; charset=utf-8`,
        body: typeof file === 'string' ? file : Buffer.from(file),
        headers: { ...headers },
      });
    });
  }

  async #answer({ requirements = usualRequirements, language = 'zh-CN' }: ExcelOptions): Promise<void> {
    const root = workbookObject({
      book: this.book,
      registered: this.#registered,
      happened: (event, details) => void this.#tell(event, details),
    });
    const services = {
      'Microsoft.InternalService.AddinInternalService': {
        kind: 'AddinInternalService',
        call: { NotifyActionHandlerReady: () => undefined },
      },
      'Microsoft.ExcelServices.CustomFunctions': {
        kind: 'CustomFunctions',
        call: { _SetOsfControlContainerReadyForCustomFunctions: () => undefined, _GetEnabledFeatures: () => [] },
      },
      'Microsoft.AppRuntime.AppRuntimeService': {
        kind: 'AppRuntimeService',
        call: { SetAppRuntimeState: (state: Argument) => void this.shown.push(state as string) },
      },
    };
    const scope: Scope = { root, services, kept: new Map() };
    await this.#page.exposeFunction('answer', async (message: Message): Promise<unknown> => {
      if (message._actionType === 1) {
        const kind = message._data?.eventDispId;
        if (kind !== undefined) this.#correlations.set(kind, message);
        return answerTo(message, { Error: 0 });
      }
      if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
        return answerTo(message, appContext(requirements, language));
      }
      const sent = message._data?.ArrayData;
      if (message._actionName !== 'executeMethod' || typeof sent?.[4] !== 'string')
        return answerTo(message, { Error: 0 });
      const batch = sent[4];
      const parsed = JSON.parse(batch) as Batch;
      if (isTidying(parsed) || batch.includes('AddinInternalService')) {
        return answerTo(message, execution(carryOut(parsed, scope)));
      }
      const canWait = (Number(sent[5]) & 64) !== 0;
      if (this.#waiting !== undefined && !canWait) return { ...answerTo(message, { Error: 5004 }), _errorCode: 0 };
      if (this.#waiting !== undefined) await new Promise<void>((resolve) => this.#waiting?.push(resolve));
      return answerTo(message, execution(this.#perform(batch, scope)));
    });
  }

  #perform(batch: string, scope: Scope): BatchAnswer {
    const trip = this.trips.length;
    let answer: BatchAnswer;
    try {
      const fault = this.#faults.find(({ from }) => from === trip);
      if (fault !== undefined) answer = failure(fault.code);
      else if (Buffer.byteLength(batch) > longestMessage) answer = failure('RequestPayloadSizeLimitExceeded');
      else answer = carryOut(JSON.parse(batch) as Batch, scope);
    } catch (error) {
      this.untaught.push(error);
      answer = failure('GeneralException', String(error));
    }
    let received = Buffer.byteLength(JSON.stringify(answer));
    if (received > longestMessage) {
      answer = failure('ResponsePayloadSizeLimitExceeded');
      received = Buffer.byteLength(JSON.stringify(answer));
    }
    this.trips.push({ sent: Buffer.byteLength(batch), received });
    return answer;
  }
}

/** Of Microsoft's library, as its package has it. */
const libraryFile = async (path: string): Promise<Uint8Array | undefined> =>
  path.startsWith('/office/')
    ? readFile(join(officeFiles, path.slice('/office/'.length))).catch(() => undefined)
    : undefined;

const failure = (code: string, message = code): BatchAnswer => {
  const error = new ExcelError(code, message);
  return { Error: { Code: error.code, Message: error.message, ActionIndex: 0 } };
};

const execution = (answer: BatchAnswer): unknown => ({ Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] });

const answerTo = ({ _actionName, _conversationId, _correlationId }: Message, data: unknown) => ({
  _messageType: 1,
  _actionName,
  _conversationId,
  _correlationId,
  _errorCode: 0,
  _responseType: 0,
  _origin: hostOrigin,
  _data: data,
  _serializerVersion: 1,
});

const appContext = (requirements: Readonly<Record<string, string>>, language: string) => ({
  _id: 'control',
  _appName: 16,
  _appVersion: '16.00',
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: `${hostOrigin}/book.xlsx`,
  _clientMode: 1,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'correlation',
  _featureGates: {},
  _requirementMatrix: JSON.stringify(requirements),
});
