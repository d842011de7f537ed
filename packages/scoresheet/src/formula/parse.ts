import { parseReference } from '../xlsx/reading/names.js';
import { type Expression, type Operator, functionNames } from './expression.js';
import { precedence } from './precedence.js';

const token =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<reference>(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.-]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(]))|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign><>|<=|>=|[-+*/&=<>(),{}]))/uy;

/** What a function of the add-in is called, as cells show it or as files keep it. */
const calledId = (name: string): string | undefined =>
  /^(?:ENVSCORE\.|_xldudf_ENVSCORE_)(.+)$/i.exec(name)?.[1]?.toUpperCase();

const isOperator = (sign: string): sign is Operator => sign in precedence;

interface Token {
  readonly kind: 'text' | 'number' | 'reference' | 'name' | 'sign';
  readonly text: string;
}

const tokensOf = (formula: string): Token[] => {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.length) {
    const from = token.lastIndex;
    const groups = token.exec(formula)?.groups;
    if (groups === undefined) {
      if (formula.slice(from).trim() === '') break;
      throw new SyntaxError(`no formula of this project: =${formula} from ${from} on`);
    }
    for (const kind of ['text', 'number', 'reference', 'name', 'sign'] as const) {
      const text = groups[kind];
      if (text !== undefined) found.push({ kind, text });
    }
  }
  return found;
};

/**
 * A formula without its `=`, as Excel shows it in English, for a cell of the sheet `home`: what this project's own printer writes, and no more.
 * Throws a `SyntaxError` for everything else.
 */
export const parseFormula = (formula: string, home: string): Expression => {
  const tokens = tokensOf(formula);
  let place = 0;
  const fail = (): never => {
    throw new SyntaxError(`no formula of this project: =${formula}`);
  };
  const next = (): Token => tokens[place++] ?? fail();
  const isNext = (text: string): boolean => tokens[place]?.text === text && tokens[place]?.kind === 'sign';
  const expect = (text: string): void => {
    if (!isNext(text)) fail();
    place += 1;
  };
  const list = (): Expression[] => {
    const args: Expression[] = [];
    expect('(');
    while (!isNext(')')) {
      args.push(operation(0));
      if (!isNext(')')) expect(',');
    }
    expect(')');
    return args;
  };
  const called = (name: string): Expression => {
    const id = calledId(name);
    if (id !== undefined) return { kind: 'envscore', id, args: list() };
    if (name === 'CHOOSE' && tokens[place + 1]?.text === '{') {
      while (!isNext('}')) place += 1;
      place += 1;
      const parts: Expression[] = [];
      while (!isNext(')')) {
        expect(',');
        parts.push(operation(0));
      }
      expect(')');
      return { kind: 'row', parts };
    }
    const known = functionNames.find((one) => one === name.toUpperCase());
    return known === undefined ? fail() : { kind: 'call', name: known, args: list() };
  };
  const referenced = (text: string): Expression => {
    const { sheet = home, at } = parseReference(text) ?? fail();
    if (text.includes(':')) return { kind: 'range', at: { sheet, ...at } };
    return { kind: 'cell', at: { sheet, row: at.top, column: at.left } };
  };
  const part = (): Expression => {
    const { kind, text } = next();
    switch (kind) {
      case 'text':
        return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
      case 'number':
        return { kind: 'value', value: Number(text) };
      case 'reference':
        return referenced(text);
      case 'name':
        if (isNext('(')) return called(text);
        return /^(true|false)$/i.test(text) ? { kind: 'value', value: text.toLowerCase() === 'true' } : fail();
      case 'sign': {
        if (text === '-' && tokens[place]?.kind === 'number') return { kind: 'value', value: -Number(next().text) };
        if (text !== '(') return fail();
        const inner = operation(0);
        expect(')');
        return inner;
      }
    }
  };
  const operation = (outer: number): Expression => {
    let left = part();
    for (;;) {
      const sign = tokens[place];
      if (sign?.kind !== 'sign' || !isOperator(sign.text) || precedence[sign.text] <= outer) return left;
      place += 1;
      left = { kind: 'operation', operator: sign.text, left, right: operation(precedence[sign.text]) };
    }
  };
  const whole = operation(0);
  return place === tokens.length ? whole : fail();
};
