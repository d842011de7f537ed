import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const parse = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^.*:/, ''), attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
};

const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];

/** The kind of resource that an element's resid has to name. */
const wanted = (name: string): string =>
  name === 'Image'
    ? 'Image'
    : ['Label', 'Title', 'Namespace'].includes(name)
      ? 'ShortStrings'
      : name === 'Description'
        ? 'LongStrings'
        : 'Url';

const longest: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

/** What is wrong with an add-in's manifest that its schemas cannot see; nothing where all is well. */
export const findingsIn = (
  xml: string,
  has: { readonly files: readonly string[]; readonly actions: readonly string[] },
): readonly string[] => {
  const elements = all(parse(xml));
  const named = (name: string): readonly Element[] => elements.filter((each) => each.name === name);
  const found: string[] = [];

  const resources = new Map<string, string>();
  for (const group of ['Images', 'Urls', 'ShortStrings', 'LongStrings']) {
    for (const { name, attributes, children } of named(group).flatMap(({ children: inner }) => inner)) {
      const { id = '', DefaultValue: value = '' } = attributes;
      if (resources.has(id)) found.push(`two resources are called ${id}`);
      resources.set(id, name === 'String' ? group : name);
      if (id.length > 32) found.push(`the id ${id} is longer than 32`);
      for (const text of [value, ...children.map((each) => each.attributes['Value'] ?? '')]) {
        const most = longest[group];
        if (most !== undefined && text.length > most) found.push(`${id} is longer than ${most}`);
      }
    }
  }

  for (const { name, attributes } of elements.filter((each) => each.attributes['resid'] !== undefined)) {
    const { resid = '' } = attributes;
    const kind = resources.get(resid);
    if (kind === undefined) found.push(`${name} names ${resid}, which is no resource`);
    else if (kind !== wanted(name)) found.push(`${name} names ${resid}, which is of another kind: ${kind}`);
  }

  const ids = ['CustomTab', 'Group', 'Control', 'Item'].flatMap((name) =>
    named(name).map(({ attributes }) => attributes['id'] ?? ''),
  );
  for (const id of new Set(ids.filter((each, place) => ids.indexOf(each) !== place)))
    found.push(`two controls are called ${id}`);

  const page = named('Runtime')[0]?.attributes['resid'];
  const pages = [
    ...named('Page').flatMap(({ children }) => children),
    ...named('FunctionFile'),
    ...named('Action').flatMap(({ children }) => children.filter(({ name }) => name === 'SourceLocation')),
  ];
  if (named('Runtime').length !== 1) found.push(`there are ${named('Runtime').length} runtimes`);
  for (const { name, attributes } of pages) {
    if (attributes['resid'] !== page)
      found.push(`${name} is on another page than the runtime: ${attributes['resid'] ?? ''}`);
  }

  for (const icon of named('Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes['size']);
    for (const size of ['16', '32', '80']) if (!sizes.includes(size)) found.push(`an icon has no picture of ${size}`);
  }

  const addresses = elements.flatMap(({ attributes }) =>
    Object.values(attributes).filter(
      (value) =>
        /^\w+:\/\//.test(value) && !value.startsWith('http://schemas.') && !value.startsWith('http://www.w3.org'),
    ),
  );
  for (const address of addresses) {
    if (!address.startsWith('https://')) found.push(`${address} is not https`);
    const file = new URL(address).pathname.slice(1);
    if (!has.files.includes(file)) found.push(`${address} leads to a file that is not built`);
  }

  for (const { text } of named('FunctionName'))
    if (!has.actions.includes(text)) found.push(`nothing is done for the button ${text}`);

  const namespace = named('String').find(
    ({ attributes }) => attributes['id'] === named('Namespace')[0]?.attributes['resid'],
  );
  if (!/^[A-Z0-9_.]+$/i.test(namespace?.attributes['DefaultValue'] ?? ''))
    found.push('the namespace has other signs than letters and digits');

  const locale = named('DefaultLocale')[0]?.text;
  for (const { name, attributes, children } of elements) {
    const locales = children.filter((each) => each.name === 'Override').map((each) => each.attributes['Locale'] ?? '');
    const where = attributes['id'] ?? name;
    if (locales.includes(locale ?? '')) found.push(`${where} has an override for the default language`);
    if (new Set(locales).size < locales.length) found.push(`${where} has two overrides for one language`);
  }
  return found;
};
