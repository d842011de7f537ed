/** Why an own form is not filled in. */
export type TemplateCode =
  /** No .docx: another kind of file, a damaged one, Word's own kind for templates. */
  | 'not-a-document'
  | 'old-format'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  /** It runs, fetches or holds what is no text: macros, objects, linked pictures, fields that read other files. */
  | 'macros'
  | 'linked'
  | 'embedded'
  | 'reading-field'
  /** Its placeholders. */
  | 'no-placeholder'
  | 'left-out'
  | 'unknown-placeholder'
  | 'list-in-list'
  | 'unclosed-list'
  | 'unopened-list'
  | 'crossed-lists'
  | 'single-brace'
  | 'wide-braces'
  | 'misplaced';

/** Something of a form that must be put right: what was found, and what may stand there. */
export interface TemplateFinding {
  readonly code: TemplateCode;
  readonly found?: string;
  readonly allowed?: readonly string[];
}

/** A form that is not filled in, and everything that is to be said of it. */
export class TemplateRefused extends Error {
  override readonly name = 'TemplateRefused';
  readonly findings: readonly TemplateFinding[];

  constructor(findings: readonly TemplateFinding[]) {
    super(findings.map(({ code, found }) => (found === undefined ? code : `${code}: ${found}`)).join('; '));
    this.findings = findings;
  }
}
