import { isScalar, listAt, valueAt } from '../../layout/document.js';
import type { Filling, Known } from '../placeholders.js';
import type { DocumentParts } from './open.js';
import { Parts } from './parts.js';
import { type TemplateCode, type TemplateFinding, TemplateRefused } from './refused.js';

/** A form with its placeholders filled in. The library comes when it is wanted. */
export async function filledIn(parts: DocumentParts, filling: Filling, known: Known): Promise<Uint8Array> {
  const { default: Docxtemplater } = await import('docxtemplater');
  const wide = wideBraces(parts, known);
  if (wide.length > 0) throw new TemplateRefused(wide);
  const found: unknown[] = [];
  const looking = {
    name: 'looking',
    set: (options: unknown): void => {
      found.push(...(listAt(options, 'inspect.postparsed') ?? []));
    },
  };
  const zip = new Parts(parts);
  const document = refusing(
    () =>
      new Docxtemplater(zip, {
        modules: [looking],
        paragraphLoop: true,
        linebreaks: true,
        errorLogging: false,
        nullGetter: () => '',
        warnFn: () => undefined,
        syntax: { changeDelimiterPrefix: null },
      }),
  );
  const placeholders = placeholdersIn(found);
  if (placeholders.length === 0) throw new TemplateRefused([{ code: 'no-placeholder' }]);
  const findings = [...unknownIn(placeholders, known), ...leftOutOf(placeholders, known)];
  if (findings.length > 0) throw new TemplateRefused(findings);
  refusing(() => document.render(filling));
  return zip.zipped();
}

/** Braces that a Chinese keyboard makes: they would stand on the paper as they are. */
function wideBraces(parts: DocumentParts, known: Known): readonly TemplateFinding[] {
  const texts = [...parts.values()].filter((part) => typeof part === 'string');
  const inBraces = texts.flatMap((xml) => [...xml.replace(/<[^>]*>/gu, '').matchAll(/｛([^｛｝]*)｝/gu)]);
  const names = inBraces.map(([, name = '']) => name.trim().replace(/^[#＃/／^]/u, ''));
  return [...new Set(names)].filter((name) => isKnown(name, known)).map((found) => ({ code: 'wide-braces', found }));
}

const isKnown = (name: string, { texts, lists, conditions }: Known): boolean =>
  texts.has(name) || conditions.has(name) || lists.has(name) || [...lists.values()].some((fields) => fields.has(name));

interface Placeholder {
  readonly name: string;
  /** What stands between `{#…}` and `{/…}`. */
  readonly within?: readonly Placeholder[];
}

/** What the library found in braces. */
function placeholdersIn(parts: readonly unknown[]): readonly Placeholder[] {
  return parts.flatMap((part): readonly Placeholder[] => {
    const value = valueAt(part, 'value');
    if (valueAt(part, 'type') !== 'placeholder' || typeof value !== 'string') return [];
    // `{@name}` would put text in as XML.
    if (valueAt(part, 'module') === 'rawxml') return [{ name: `@${value}` }];
    const within = listAt(part, 'subparsed');
    return [{ name: value, ...(within && { within: placeholdersIn(within) }) }];
  });
}

/** Names that nothing is known of where they stand; a row's own only within its list, and no list within another. */
function unknownIn(
  placeholders: readonly Placeholder[],
  known: Known,
  fields?: ReadonlySet<string>,
): TemplateFinding[] {
  return placeholders.flatMap(({ name, within }): readonly TemplateFinding[] => {
    const isText = known.texts.has(name) || fields?.has(name) === true;
    if (within === undefined) {
      const allowed = [...(fields ?? []), ...known.texts];
      return isText ? [] : [{ code: 'unknown-placeholder', found: name, allowed }];
    }
    if (isText || known.conditions.has(name)) return unknownIn(within, known, fields);
    const rows = known.lists.get(name);
    if (rows === undefined) {
      const allowed = [...known.lists.keys(), ...known.conditions, ...known.texts];
      return [{ code: 'unknown-placeholder', found: `#${name}`, allowed }];
    }
    return fields === undefined ? unknownIn(within, known, rows) : [{ code: 'list-in-list', found: `#${name}` }];
  });
}

/** What the form has no place for and may not do without. A condition is no place: nothing is said by it. */
function leftOutOf(placeholders: readonly Placeholder[], { lists, needed }: Known): readonly TemplateFinding[] {
  const namesIn = (all: readonly Placeholder[]): readonly string[] =>
    all.flatMap(({ name, within }) => [
      ...(within === undefined || lists.has(name) ? [name] : []),
      ...namesIn(within ?? []),
    ]);
  const placed = new Set(namesIn(placeholders));
  return needed
    .filter((name) => !placed.has(name))
    .map((name) => ({ code: 'left-out', found: lists.has(name) ? `#${name}` : name }));
}

const codes: Readonly<Record<string, TemplateCode>> = {
  unclosed_loop: 'unclosed-list',
  unopened_loop: 'unopened-list',
  closing_tag_does_not_match_opening_tag: 'crossed-lists',
  unclosed_tag: 'single-brace',
  unopened_tag: 'single-brace',
  duplicate_open_tag: 'single-brace',
  duplicate_close_tag: 'single-brace',
};

/** What the library refuses of a form, as findings. */
function refusing<Of>(doing: () => Of): Of {
  try {
    return doing();
  } catch (error) {
    const errors = listAt(error, 'properties.errors') ?? [error];
    const findings = errors.map((one): TemplateFinding => {
      const at = (key: string): unknown => valueAt(one, `properties.${key}`);
      const found = at('xtag') ?? at('openingtag');
      return {
        code: codes[String(at('id'))] ?? 'misplaced',
        ...(isScalar(found) && found !== '' && { found: String(found) }),
      };
    });
    throw new TemplateRefused(findings);
  }
}
