/** So many of them, in English. */
export const were = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
