import { type CellAddress, type Expression, type RangeAddress, parseReference } from '@envscore/scoresheet';

type Operator = Extract<Expression, { kind: 'operation' }>['operator'];
type FunctionName = Extract<Expression, { kind: 'call' }>['name'];

const token =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<reference>(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.-]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(]))|(?<name>[\p{L}_][\p{L}\p{N}_.]*)|(?<sign><>|<=|>=|[-+*/&=<>(),{}]))/uy;

const binding: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

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
      throw new SyntaxError(`this host cannot read the formula =${formula} from ${from} on`);
    }
    for (const kind of ['text', 'number', 'reference', 'name', 'sign'] as const) {
      const text = groups[kind];
      if (text !== undefined) found.push({ kind, text });
    }
  }
  return found;
};

/** A formula without its `=`, as Excel shows it in English, as an expression: what the project's own printer writes, and no more. */
export const parseFormula = (formula: string, home: string): Expression => {
  const tokens = tokensOf(formula);
  let place = 0;
  const fail = (): never => {
    throw new SyntaxError(`this host cannot read the formula =${formula}`);
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
    if (name.toUpperCase().startsWith('ENVSCORE.')) return { kind: 'envscore', id: name.slice(9), args: list() };
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
    return { kind: 'call', name: name as FunctionName, args: list() };
  };
  const referenced = (text: string): Expression => {
    const { sheet = home, at } = parseReference(text) ?? fail();
    if (text.includes(':')) return { kind: 'range', at: { sheet, ...at } satisfies RangeAddress };
    return { kind: 'cell', at: { sheet, row: at.top, column: at.left } satisfies CellAddress };
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
      const own = sign?.kind === 'sign' ? binding[sign.text] : undefined;
      if (sign === undefined || own === undefined || own <= outer) return left;
      place += 1;
      left = { kind: 'operation', operator: sign.text as Operator, left, right: operation(own) };
    }
  };
  const whole = operation(0);
  return place === tokens.length ? whole : fail();
};
