const shortLength = 12;

/** So much of a fingerprint as people compare. */
export const shortSum = (sha256: string): string => sha256.slice(0, shortLength);
