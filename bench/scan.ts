import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

const decoder = new TextDecoder();

/** The parts of a zip, as quickly as Node inflates them: nothing is checked. */
function partsOf(file: Uint8Array): readonly { readonly name: string; readonly content: Uint8Array }[] {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const two = (at: number): number => view.getUint16(at, true);
  const four = (at: number): number => view.getUint32(at, true);
  let at = four(file.length - 6);
  return Array.from({ length: two(file.length - 12) }, () => {
    const [method, packed, nameLength, start] = [two(at + 10), four(at + 20), two(at + 28), four(at + 42)];
    const name = decoder.decode(file.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + two(at + 30) + two(at + 32);
    const from = start + 30 + two(start + 26) + two(start + 28);
    const content = file.subarray(from, from + packed);
    return { name, content: method === 0 ? content : inflateRawSync(content) };
  });
}

/** Unzips a workbook and goes through the tokens of its XML, doing nothing with them: what saxes leaves of a floor. */
export function scan(file: Uint8Array): number {
  let tokens = 0;
  const count = (): void => {
    tokens += 1;
  };
  for (const { name, content } of partsOf(file)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser();
    for (const event of ['opentag', 'closetag', 'text'] as const) parser.on(event, count);
    parser.write(decoder.decode(content)).close();
  }
  return tokens;
}
