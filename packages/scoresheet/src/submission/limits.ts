/** Bytes of a file that somebody handed in; a scoresheet of sixty appraisers has under 1 MB. */
export const largestSubmission = 64 * 1024 * 1024;

export const mostArchived = 10_000;
