const padded = (number: number): string => String(number).padStart(2, '0');

/** The host's day, YYYY-MM-DD: nothing below the hosts knows one. */
export function today(): string {
  const now = new Date();
  return `${String(now.getFullYear())}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
