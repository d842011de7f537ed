/** An error that Excel gives, by its own code. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

/** Something that this host has not been taught: a defect of the test, never an answer of Excel's. */
export class Untaught extends Error {}

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** An object of Excel's as the wire knows it; names are Excel's, capitalised. */
export interface WireObject {
  readonly kind: string;
  /** How it is found again. */
  readonly id?: string;
  readonly get?: Readonly<Record<string, () => Json>>;
  readonly set?: Readonly<Record<string, (value: Json) => void>>;
  /** Objects that belong to it. */
  readonly own?: Readonly<Record<string, () => WireObject>>;
  /** Gives an object, a value, nothing; `null` is an object that is not there. */
  readonly call?: Readonly<Record<string, (...args: Argument[]) => WireObject | Json | undefined>>;
  readonly index?: (key: Json) => WireObject;
  readonly items?: () => readonly WireObject[];
  /** The library asks Excel to keep it for later batches of the same run, and to let go of it at the end. */
  readonly isKept?: true;
}

export type Argument = Json | WireObject;

interface Arguments {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: Query;
  readonly ArgumentInfo?: Arguments;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results?: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
}

const isObject = (value: unknown): value is WireObject =>
  typeof value === 'object' && value !== null && 'kind' in value;

let made = 0;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What batches are about: the root, what is reached by its own name, and what is kept from batch to batch. */
export interface Scope {
  readonly root: WireObject;
  readonly services: Readonly<Record<string, WireObject>>;
  readonly kept: Map<string, WireObject>;
}

/** Whether the library only lets go of what was kept. */
export const isTidying = ({ Actions }: Batch): boolean =>
  Actions.length > 0 && Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference');

/** Carries out a batch, action by action; what was done before an error stays done, as in Excel. */
export const carryOut = (batch: Batch, { root, services, kept }: Scope): BatchAnswer => {
  const found = new Map<number, WireObject | null>();
  const results: { ActionId: number; Value: Json }[] = [];

  const argumentsOf = ({ Arguments: given = [], ReferencedObjectPathIds: ids = [] }: Arguments = {}): Argument[] =>
    given.map((each, place) => {
      const id = ids[place];
      return typeof id === 'number' && id > 0 ? objectAt(id) : each;
    });

  const resolve = (path: ObjectPath): WireObject | null => {
    if (path.ObjectPathType === 1) return root;
    if (path.ObjectPathType === 6) return kept.get(path.Name) ?? untaught('what is kept as', path.Name);
    if (path.ObjectPathType === 2) return services[path.Name] ?? untaught('a service', path.Name);
    const parent = found.get(path.ParentObjectPathId ?? -1) ?? objectOrNull(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    const name = `${parent.kind}.${path.Name}`;
    if (path.ObjectPathType === 4) return parent.own?.[path.Name]?.() ?? untaught('the property', name);
    if (path.ObjectPathType === 5) {
      const [key] = argumentsOf(path.ArgumentInfo);
      return parent.index?.(key as Json) ?? untaught('the index of', parent.kind);
    }
    if (path.ObjectPathType !== 3) return untaught('the kind of path', String(path.ObjectPathType));
    const method = parent.call?.[path.Name] ?? untaught('the method', name);
    const result = method(...argumentsOf(path.ArgumentInfo));
    if (result === null) return null;
    return isObject(result) ? result : untaught('an object from', name);
  };

  const objectOrNull = (id: number): WireObject | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[String(id)] ?? untaught('the path', String(id));
    const object = resolve(path);
    found.set(id, object);
    return object;
  };

  const objectAt = (id: number): WireObject => objectOrNull(id) ?? untaught('a null object as', String(id));

  const keep = (object: WireObject): { readonly _ReferenceId?: string } => {
    if (object.isKept !== true) return {};
    made += 1;
    const reference = `kept-${made}`;
    kept.set(reference, object);
    return { _ReferenceId: reference };
  };

  const perform = ({ ActionType, Name, ObjectPathId, QueryInfo, ArgumentInfo }: Action): Json => {
    const object = ActionType === 5 ? null : objectOrNull(ObjectPathId);
    switch (ActionType) {
      case 1:
        return object === null ? null : { ...identityOf(object), ...keep(object) };
      case 2:
        return object === null ? null : query(object, QueryInfo ?? {});
      case 3: {
        if (object === null) return null;
        if (Name === '_KeepReference') return null;
        if (Name === '_RemoveReference') {
          for (const [reference, each] of kept) if (each === object) kept.delete(reference);
          return null;
        }
        const method = object.call?.[Name] ?? untaught('the method', `${object.kind}.${Name}`);
        const result = method(...argumentsOf(ArgumentInfo));
        return isObject(result) ? untaught('an object from', Name) : result;
      }
      case 4: {
        if (object === null) return untaught('a change of a null object', Name);
        const change = object.set?.[Name] ?? untaught('the change of', `${object.kind}.${Name}`);
        change(ArgumentInfo?.Arguments?.[0]);
        return null;
      }
      // A mark that has been reached: the library registers its event handlers at marks.
      case 5:
        return null;
      default:
        return untaught('the kind of action', String(ActionType));
    }
  };

  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = perform(action);
      if (action.ActionType !== 4) results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return { Error: { Code: error.code, Message: error.message, ActionIndex: index } };
    }
  }
  return { Results: results };
};

const identityOf = ({ id }: WireObject): Readonly<Record<string, Json>> =>
  id === undefined ? {} : { Id: id, _Id: id };

/** What was asked for of an object, and of those that belong to it; of a collection, of each of its items. */
const query = (object: WireObject, { Select = [], Expand = [] }: Query): Json => {
  if (object.items !== undefined) {
    return { _Items: object.items().map((item) => query(item, { Select, Expand })) };
  }
  const value: Record<string, Json> = { ...identityOf(object) };
  const inner = new Map<string, string[]>(Expand.map((name) => [capitalised(name), []]));
  for (const path of Select) {
    const [first = '', ...rest] = path.split('/');
    const name = capitalised(first);
    if (rest.length > 0)
      inner.set(name, [...(inner.get(name) ?? []), rest.filter((each) => each !== 'items').join('/')]);
    else value[name] = (object.get?.[name] ?? untaught('the property', `${object.kind}.${name}`))();
  }
  for (const [name, select] of inner) {
    const owned = object.own?.[name] ?? untaught('the property', `${object.kind}.${name}`);
    value[name] = query(owned(), { Select: select });
  }
  return value;
};

const untaught = (what: string, name: string): never => {
  throw new Untaught(`this host does not know ${what} ${name}`);
};
