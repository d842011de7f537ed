interface Written {
  readonly $map?: readonly (readonly [unknown, unknown])[];
  readonly $set?: readonly unknown[];
}

/** For JSON.stringify: maps and sets, which JSON has not. */
export const replace = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return { $map: [...(value as Map<unknown, unknown>)] } satisfies Written;
  return value instanceof Set ? ({ $set: [...(value as Set<unknown>)] } satisfies Written) : value;
};

/** For JSON.parse: the same back. */
export const revive = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const { $map, $set } = value as Written;
  if ($map !== undefined) return new Map($map);
  return $set === undefined ? value : new Set($set);
};
