import type { Panel } from '../panel/panel.js';
import type { OpinionOptions } from './data.js';

export interface OpinionForm extends OpinionOptions {
  /** An office's own form, a .docx with placeholders, instead of the usual one. It is read, never changed. */
  readonly template?: Uint8Array;
}

/**
 * The opinion on a panel (专家评审意见书) as a .docx, the same bytes for the same panel. Throws `TemplateRefused` where an own form
 * cannot be filled in.
 */
export async function opinionOf(panel: Panel, { template, ...options }: OpinionForm): Promise<Uint8Array> {
  const [{ opinionData }, { fillingOf, known }, { form }, { openDocument }, { filledIn }] = await Promise.all([
    import('./data.js'),
    import('./placeholders.js'),
    import('./form/form.js'),
    import('./template/open.js'),
    import('./template/fill.js'),
  ]);
  const parts = template === undefined ? form : openDocument(template);
  return filledIn(parts, fillingOf(opinionData(panel, options)), known);
}

/** Whether an own form can be filled in, before there is anything to fill it in with. Throws `TemplateRefused` where it cannot. */
export async function checkTemplate(template: Uint8Array): Promise<void> {
  const [{ known }, { openDocument }, { filledIn }] = await Promise.all([
    import('./placeholders.js'),
    import('./template/open.js'),
    import('./template/fill.js'),
  ]);
  // Something of everything, so that nothing of the form is passed over.
  const all = {
    ...Object.fromEntries([...known.texts].map((name) => [name, name])),
    ...Object.fromEntries([...known.lists.keys()].map((name) => [name, [{}]])),
    ...Object.fromEntries([...known.conditions].map((name) => [name, true])),
  };
  await filledIn(openDocument(template), all, known);
}

/** The usual form with its placeholders, for an office to make its own of. */
export async function opinionTemplate(): Promise<Uint8Array> {
  const [{ form }, { Parts }] = await Promise.all([import('./form/form.js'), import('./template/parts.js')]);
  return new Parts(form).zipped();
}
