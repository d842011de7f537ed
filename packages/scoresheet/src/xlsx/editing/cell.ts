import type { Scalar } from '../../formula/expression.js';
import { columnLetters } from '../../formula/column-letters.js';
import { storeCalls } from '../calls.js';
import { longestText } from '../measures.js';
import { Unwritable } from '../unwritable.js';
import { needsSpace, xmlText } from '../xml/escape.js';
import type { Change } from './change.js';

/** What stays of a cell, as attributes: its look, and that it is a dynamic array. */
export interface Kept {
  readonly style: string | undefined;
  readonly metadata: string | undefined;
}

const element = (prefix: string, name: string, text: string, attributes = ''): string =>
  `<${prefix}${name}${attributes}>${text}</${prefix}${name}>`;

const checked = (value: Scalar): Scalar => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Unwritable(`a cell cannot hold ${value}`);
  if (typeof value === 'string' && value.length > longestText) {
    throw new Unwritable(`a cell holds ${longestText} characters, not ${value.length}`);
  }
  return value;
};

/** A cell with its new content. Texts stand in the cell itself, so that the shared ones stay as they are. */
export const cellXml = (change: Change, { style, metadata }: Kept, prefix: string): string => {
  const reference = `${columnLetters(change.column)}${change.row}`;
  const look = style === undefined ? '' : ` s="${style}"`;
  const open = (more: string): string => `<${prefix}c r="${reference}"${look}${more}`;
  const close = `</${prefix}c>`;
  const raw = 'value' in change ? checked(change.value) : undefined;
  const plain = typeof raw === 'boolean' ? Number(raw) : raw;
  if ('formula' in change) {
    // A function of the add-in stays the dynamic array that Excel made of it.
    const stored = storeCalls(change.formula);
    const isArray = metadata !== undefined && stored.includes('_xldudf_');
    const formula = element(prefix, 'f', xmlText(stored), isArray ? ` t="array" ref="${reference}"` : '');
    const type = typeof raw === 'string' ? ' t="str"' : typeof raw === 'boolean' ? ' t="b"' : '';
    const had = plain === undefined ? '' : element(prefix, 'v', xmlText(String(plain)));
    return `${open(`${isArray ? ` cm="${metadata}"` : ''}${type}`)}>${formula}${had}${close}`;
  }
  if (raw === undefined || raw === '' || plain === undefined) return look === '' ? '' : `${open('')}/>`;
  if (typeof raw === 'string') {
    const text = element(prefix, 't', xmlText(raw), needsSpace(raw) ? ' xml:space="preserve"' : '');
    return `${open(' t="inlineStr"')}>${element(prefix, 'is', text)}${close}`;
  }
  return `${open(typeof raw === 'boolean' ? ' t="b"' : '')}>${element(prefix, 'v', String(plain))}${close}`;
};
