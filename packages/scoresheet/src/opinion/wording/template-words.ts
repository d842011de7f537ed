import type { TemplateCode } from '../template/refused.js';

/** A sentence for everything that is found in a form; `found` and `allowed` are empty where there is nothing to say. */
export type TemplateWords = Readonly<Record<TemplateCode, (found: string, allowed: string) => string>>;
