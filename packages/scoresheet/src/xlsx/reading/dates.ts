const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const millisecondsADay = 86_400_000;
/** Dates of workbooks that count from 1904 are so many days less. */
const daysFrom1900To1904 = 1462;

/** A day's number as workbooks have it that count from 1900; what is no number stays as it is. */
export const in1900 = <Found>(value: Found, countsFrom1904: boolean): Found | number =>
  countsFrom1904 && typeof value === 'number' ? value + daysFrom1900To1904 : value;

/** A date as strict files write it, as the number of days that all others have; `undefined` if it is none. */
export const serialOf = (text: string, countsFrom1904: boolean): number | undefined => {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = iso.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / millisecondsADay;
  const time = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) / 86_400;
  // Excel takes 1900 for a leap year, so all before March 1900 count one less.
  const since1900 = days < 61 ? days - 1 : days;
  return (countsFrom1904 ? days - daysFrom1900To1904 : since1900) + time;
};
