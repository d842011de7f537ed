/** The version of this package; a test holds it to package.json, which nothing here may read. */
export const version = '0.1.0';
