import type { Stop } from '@envscore/scoresheet';
import { inExcel } from './in-excel.js';

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Adds what tells of one kind of event to a context; Excel knows of it after the next round trip. */
export type Register = (context: Excel.RequestContext, tell: () => Promise<void>) => readonly Handler[];

/**
 * Whoever listens to one kind of event. Excel knows of one handler an event, for all of them, and of none where nobody listens: its
 * handlers cannot be asked for, and those that are forgotten go on.
 */
export class Listeners {
  readonly #listeners = new Set<() => void>();
  readonly #register: Register;
  #handlers: readonly Handler[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(register: Register) {
    this.#register = register;
  }

  add(listener: () => void): Stop {
    const own = (): void => {
      listener();
    };
    this.#listeners.add(own);
    this.#settle();
    return () => {
      if (this.#listeners.delete(own)) this.#settle();
    };
  }

  /** One after the other: who stops at once must not be overtaken by his own beginning. */
  #settle(): void {
    const settled = this.#turn.then(() => (this.#listeners.size > 0 ? this.#begin() : this.#end()));
    // Whoever begins next tries again; this failure is reported as unhandled.
    this.#turn = settled.catch(() => undefined);
  }

  async #begin(): Promise<void> {
    if (this.#handlers.length > 0) return;
    const tell = (): Promise<void> => {
      for (const listener of this.#listeners) listener();
      return Promise.resolve();
    };
    this.#handlers = await inExcel(
      async (context) => {
        const handlers = this.#register(context, tell);
        await context.sync();
        return handlers;
      },
      { isAsked: true },
    );
  }

  async #end(): Promise<void> {
    const [first] = this.#handlers;
    if (first === undefined) return;
    const handlers = this.#handlers;
    this.#handlers = [];
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  }
}
