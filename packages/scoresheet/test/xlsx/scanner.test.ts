import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/xlsx/unreadable.js';
import { decodeXml, scannerOf, unescapeExcel } from '../../src/xlsx/xml/decode.js';
import { xmlAttribute, xmlText } from '../../src/xlsx/xml/escape.js';
import { Scanner } from '../../src/xlsx/xml/scanner.js';
import { letters } from './letters.js';

interface Seen {
  readonly tag: string;
  readonly text: string;
  readonly attributes?: Record<string, string>;
}

const names = ['a', 'b', 'c:d', 'xml:space'];

const scanned = (xml: string): Seen[] | 'broken' => {
  try {
    const scanner = new Scanner(xml, 'part', 99);
    const seen: Seen[] = [];
    while (scanner.next()) {
      const isEdge = scanner.depth === (scanner.isClosing || scanner.isEmpty ? 0 : 1);
      const found = scanner.text();
      const text = isEdge ? '' : found;
      if (scanner.isClosing) seen.push({ tag: '/', text });
      else {
        const attributes = Object.fromEntries(
          names.flatMap((name) => {
            const value = scanner.attribute(name);
            return value === undefined ? [] : [[name, value]];
          }),
        );
        seen.push({ tag: scanner.name, text, attributes });
        if (scanner.isEmpty) seen.push({ tag: '/', text: '' });
      }
    }
    return seen;
  } catch (error) {
    if (error instanceof Unreadable && error.code === 'brokenXml') return 'broken';
    throw error;
  }
};

/** What saxes sees: the standard against which ours is held. Both drop the text outside and just inside the root. */
const parsed = (xml: string): Seen[] | 'broken' => {
  const seen: Seen[] = [];
  let text = '';
  let depth = 0;
  let problems = 0;
  const parser = new SaxesParser({ position: false });
  const take = (edge: number): string => {
    const taken = depth === edge ? '' : text;
    text = '';
    return taken;
  };
  parser.on('error', () => (problems += 1));
  parser.on('doctype', () => (problems += 1));
  parser.on('text', (piece) => (text += piece));
  parser.on('cdata', (piece) => (text += piece));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    seen.push({ tag: name, text: take(1), attributes: attributes as Record<string, string> });
  });
  parser.on('closetag', () => {
    depth -= 1;
    seen.push({ tag: '/', text: depth === 0 ? '' : text });
    text = '';
  });
  parser.write(xml).close();
  return problems > 0 ? 'broken' : seen;
};

const piece = fc.constantFrom(
  '<a>',
  '</a>',
  '<b>',
  '</b>',
  '<a/>',
  '<b />',
  '</a >',
  '<c:d>',
  '</c:d>',
  '<a',
  '>',
  '/>',
  ' ',
  '\n',
  '\r\n',
  'text',
  '&amp;',
  '&#65;',
  '&#x1F600;',
  '&',
  '&nbsp;',
  '&lt;',
  '&#0;',
  ' a="1"',
  " b='2'",
  ' a = "x&gt;y"',
  ' a="<"',
  ' c:d="3"',
  ' a=1',
  ' xml:space="preserve"',
  '<!-- no -->',
  '<![CDATA[<a>&]]>',
  '<?pi x?>',
  '<!DOCTYPE a>',
  '<',
  '"',
  "'",
  '=',
  '字',
);
const wellFormed = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        fc.constantFrom('t', ' ', '&amp;', '&#x4E00;', '\r', '<!--x-->', '<![CDATA[]]]]>', '<?p?>', '字'),
        tie('element'),
      ),
      {
        maxLength: 5,
      },
    )
    .map((pieces) => pieces.join('')),
  element: fc
    .tuple(
      fc.constantFrom('a', 'b', 'c:d'),
      fc.subarray([' a="1"', " b='&quot;'", ' c:d = "字"']),
      fc.option(tie('content')),
    )
    .map(([name, attributes, content]) =>
      content === null ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${content}</${name}>`,
    ),
})).element;

describe('the scanner', () => {
  it('sees what saxes sees in well-formed documents', () => {
    fc.assert(
      fc.property(wellFormed, (body) => {
        const xml = `<?xml version="1.0"?>\n<a>${body}</a>\n`;
        const expected = parsed(xml);
        expect(expected).not.toBe('broken');
        expect(scanned(xml)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what saxes refuses, and sees the same in the rest', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const xml = `<a>${pieces.join('')}</a>`;
        expect(scanned(xml)).toEqual(parsed(xml));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['', 'nothing'],
    ['  ', 'blanks only'],
    ['text', 'text only'],
    ['<a>', 'an open element'],
    ['<a></b>', 'another end'],
    ['<a></ab>', 'a longer end'],
    ['<a></a>x', 'text behind'],
    ['x<a></a>', 'text in front'],
    ['<a/><a/>', 'two roots'],
    ['</a>', 'an end alone'],
    ['<a b="1" b="2"/>', 'an attribute twice'],
    ['<a b="1"c="2"/>', 'attributes without a blank between'],
    ['<a b/>', 'an attribute without a value'],
    ['<a b="<"/>', 'a tag in an attribute'],
    ['<a b="1/>', 'an attribute that does not end'],
    ['<a><![CDATA[x</a>', 'plain text that does not end'],
    ['<a><!-- x</a>', 'a comment that does not end'],
    ['<![CDATA[x]]><a/>', 'plain text in front'],
    ['<!DOCTYPE a><a/>', 'a document type'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'an entity of its own'],
    ['<a><!ENTITY b "c"></a>', 'an entity inside'],
    ['< a/>', 'a blank before the name'],
    ['<a/ >', 'a blank in the end'],
    [`<a ${Array.from({ length: 300 }, (_, index) => `a${index}="1"`).join(' ')}/>`, 'too many attributes'],
  ])('refuses %s: %s', (xml) => {
    expect(scanned(xml)).toBe('broken');
  });

  it('refuses elements too deep inside each other', () => {
    const deep = (depth: number) => {
      const scanner = new Scanner('<a>'.repeat(depth) + '</a>'.repeat(depth), 'part', 5);
      return () => {
        while (scanner.next());
      };
    };
    expect(deep(5)).not.toThrow();
    expect(deep(6)).toThrow('tooDeep: part');
  });

  it('leaves out the prefix of the root, and takes others for strangers', () => {
    const scanner = new Scanner('<x:a><x:b/><b/><y:b/></x:a>', 'part', 9);
    const seen: string[] = [];
    while (scanner.next()) seen.push(scanner.name);
    expect(scanner.prefix).toBe('x:');
    expect(seen).toEqual(['a', 'b', ':b', ':y:b', 'a']);
  });

  it('finds attributes by their whole name, by what follows a prefix, and where they stand', () => {
    const scanner = new Scanner('<a rid="0" r:id=\'1&amp;\' id="2"/>', 'part', 9);
    scanner.next();
    expect(scanner.attribute('id')).toBe('2');
    expect(scanner.prefixed('id')).toBe('1&');
    expect(scanner.prefixed('rid')).toBeUndefined();
    expect([scanner.valueFrom('r:id'), scanner.valueTo('r:id')]).toEqual([17, 23]);
    expect([scanner.valueFrom('x'), scanner.valueTo('x')]).toEqual([-1, -1]);
  });

  it('goes past a whole element', () => {
    const scanner = new Scanner('<a><b><b/><c>x</c></b><d/><e/></a>', 'part', 9);
    const names: string[] = [];
    while (scanner.next()) {
      if (!scanner.isClosing) names.push(scanner.name);
      if (!scanner.isClosing && ['b', 'd'].includes(scanner.name)) scanner.skipElement();
    }
    expect(names).toEqual(['a', 'b', 'd', 'e']);
  });
});

const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};

describe('the text of a part', () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a>字𠮷</a>';

  it.each([
    ['UTF-8', new Uint8Array(Buffer.from(text.replace('UTF-16', 'utf-8')))],
    ['UTF-8 with a mark', new Uint8Array(Buffer.from(`\uFEFF${text.replace('UTF-16', 'UTF-8')}`))],
    ['UTF-16 with the low byte first', utf16(text, false)],
    ['UTF-16 with the high byte first', utf16(text, true)],
  ])('may be %s', (_, bytes) => {
    expect(decodeXml(bytes, 'part')).toContain('<a>字𠮷</a>');
  });

  it('may be long in UTF-16', () => {
    const long = '字'.repeat(10_000);
    expect(decodeXml(utf16(long, true), 'part')).toBe(long);
  });

  it.each([
    ['another encoding', '<?xml version="1.0" encoding="GBK"?><a/>'],
    ['UTF-16 that is not', text],
    ['a character that XML does not have', '<a>\u0001</a>'],
    ['a null', '<a>\0</a>'],
    ['no character', '<a>\uFFFF</a>'],
  ])('is refused for %s', (_, xml) => {
    expect(() => decodeXml(new Uint8Array(Buffer.from(xml)), 'part')).toThrow('brokenXml: part');
  });

  it('is refused for every control, wherever it stands and wherever the bytes begin', () => {
    const controls = Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10, 13].includes(code));
    for (const [place, begin] of [0, 1, 2, 3, 4, 5, 6, 7].flatMap((place) => [0, 1, 2, 3].map((at) => [place, at]))) {
      const bytes = new Uint8Array(12).fill(0x20).subarray(begin, (begin ?? 0) + 8);
      expect(decodeXml(bytes, 'part')).toBe(' '.repeat(8));
      for (const code of controls) {
        bytes[place ?? 0] = code;
        expect(() => decodeXml(bytes, 'part'), `${code} at ${place} from ${begin}`).toThrow('brokenXml: part');
      }
    }
  });

  it('is refused for a control in UTF-16', () => {
    expect(() => decodeXml(utf16('<a>\u0001</a>', false), 'part')).toThrow('brokenXml: part');
  });

  it('is not refused for a character of UTF-16 that has the byte of a control in it', () => {
    expect(decodeXml(utf16('<a>\u0101</a>', true), 'part')).toBe('<a>\u0101</a>');
  });

  it('may be as short as it likes', () => {
    for (let length = 0; length < 4; length += 1) {
      expect(decodeXml(new Uint8Array(length + 1).fill(0x20).subarray(1), 'part')).toBe(' '.repeat(length));
    }
  });

  it('is not refused for blanks and the rest of Unicode', () => {
    expect(decodeXml(new Uint8Array(Buffer.from('<a>\t\r\n\u0085\u{10FFFF}</a>')), 'part')).toContain('\u{10FFFF}');
  });
});

describe('an element of nothing but text', () => {
  const at = (xml: string): Scanner => {
    const scanner = new Scanner(xml, 'part', 9);
    scanner.next();
    return scanner;
  };
  const rest = (scanner: Scanner): string => scanner.xml.slice(scanner.end);

  it('is read at once, and passed', () => {
    const scanner = at('<c><f>A1&amp;&quot;&#20013;&quot;</f><v></v><v>5</v></c>');
    expect(scanner.leaf('<f>', '</f>')).toBe('A1&"中"');
    expect(scanner.leaf('<v>', '</v>')).toBe('');
    expect(scanner.next()).toBe(true);
    expect(scanner.next()).toBe(true);
    expect(scanner.text()).toBe('5');
    expect(scanner.next()).toBe(true);
    expect([scanner.name, scanner.isClosing, scanner.next()]).toEqual(['c', true, false]);
  });

  it('is left to be gone through where it is anything else', () => {
    const others = [
      '<c><v t="1">5</v></c>',
      '<c><v >5</v></c>',
      '<c><v/></c>',
      '<c> <v>5</v></c>',
      '<c><v>5</v ></c>',
      '<c><v>5<!-- --></v></c>',
      '<c><v>5',
      '<c/><v>5</v>',
      '<x:c><v>5</v></x:c>',
      '<c><w>5</w></c>',
    ];
    for (const xml of others) {
      const scanner = at(xml);
      const before = rest(scanner);
      expect([xml, scanner.leaf('<v>', '</v>'), rest(scanner)]).toEqual([xml, undefined, before]);
    }
  });

  it('is read with all that is known to stand before it, and only behind just that', () => {
    const read = (xml: string): readonly unknown[] => {
      const scanner = at(xml);
      return [scanner.leaf('<c r="A1"/><c r="B1"><f>A1</f><v>', '</v></c>'), rest(scanner)];
    };
    expect(read('<row><c r="A1"/><c r="B1"><f>A1</f><v>5</v></c></row>')).toEqual(['5', '</row>']);
    for (const inner of ['<c r="A1"/><c r="B1"><f>A2</f><v>5</v></c>', ' <c r="A1"/>', '<c r="A1"/><c r="B1"><f>A1']) {
      expect(read(`<row>${inner}`)).toEqual([undefined, inner]);
    }
  });

  it('is broken by an entity that XML does not know', () => {
    expect(() => at('<c><v>&nbsp;</v></c>').leaf('<v>', '</v>')).toThrow(Unreadable);
  });
});

describe('a document by the letters of its bytes', () => {
  const documents = [
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?><名 值="甲&#20013;">乙\r\n&amp;<![CDATA[丙\r<]]><!-- 丁 -->𠮷<b x:属="é"/></名>',
    '<a>\u00A0</a>\u3000',
    '<a>\u00A0</a>\u00A0',
    '<a b="\u0080\u07FF\uFFFD">\u0085\u{10FFFF}</a>\n',
    '<a>\uFFFE</a>',
    '<a>\uFFFF</a>',
    '<a>\u0001</a>',
    '<?xml version="1.0" encoding="GBK"?><a/>',
  ];
  /** What there is to hear of a document. */
  const heard = (scanner: Scanner): readonly unknown[] => {
    const all: unknown[] = [];
    while (scanner.next()) {
      const isOurs = /^[a-z]+$/.test(scanner.name);
      all.push([scanner.isClosing, isOurs && scanner.name, scanner.text(), scanner.attribute('b'), scanner.depth]);
      all.push(scanner.prefixed('no'));
    }
    return [...all, scanner.text()];
  };
  const told = (read: () => readonly unknown[]): readonly unknown[] | string => {
    try {
      return read();
    } catch (error) {
      return String(error);
    }
  };

  it.each(documents)('says what it says as a text: %j', (xml) => {
    const bytes = new Uint8Array(Buffer.from(xml));
    const narrow = told(() => heard(scannerOf(bytes, 'part', { depth: 9, letters })));
    expect(narrow).toEqual(told(() => heard(scannerOf(bytes, 'part', { depth: 9 }))));
  });

  it('has no letters where its bytes are no UTF-8, or are UTF-16', () => {
    const strange = [new Uint8Array([60, 97, 47, 62, 0xff]), new Uint8Array(Buffer.from('\uFEFF<甲/>', 'utf16le'))];
    for (const bytes of strange) {
      expect(told(() => heard(scannerOf(bytes, 'part', { depth: 9, letters })))).toEqual(
        told(() => heard(scannerOf(bytes, 'part', { depth: 9 }))),
      );
    }
  });
});

describe('escapes', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('_x000D_', '_x', '_', '\uD800', '\r\n', '&amp;', ']]>', '\uFFFF'),
    ),
  });

  it('give back every text, in elements and in attributes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = `<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`;
        const scanner = new Scanner(decodeXml(new Uint8Array(Buffer.from(xml)), 'part'), 'part', 9);
        scanner.next();
        expect(unescapeExcel(scanner.attribute('b') ?? '')).toBe(text);
        scanner.next();
        expect(unescapeExcel(scanner.text())).toBe(text);
        expect(parsed(xml)).not.toBe('broken');
      }),
    );
  });

  it('of Excel are undone', () => {
    expect(unescapeExcel('a_x000D_\nb_x005F_x0041_ _x41_ _X0041_')).toBe('a\r\nb_x0041_ _x41_ _X0041_');
  });
});
