const region = /\/\/#region src\/services\/function-list\/[\w-]+\.ts\n[\s\S]*?\/\/#endregion\n/gu;

/**
 * The script of Univer's formulas without what it tells of five hundred functions: its sentences are not brought along, and it would show
 * the keys in their place. Throws where the lists are not found. webpack takes it as a loader.
 */
export default function withoutFunctionLists(script: string): string {
  if (!script.match(region)?.some((list) => list.includes('const FUNCTION_LIST = [')))
    throw new Error('Univer has its lists of functions elsewhere: look for FUNCTION_LIST in @univerjs/sheets-formula');
  return `const FUNCTION_LIST = [];\n${script.replace(region, '')}`;
}
