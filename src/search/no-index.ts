/** The folder given holds no search index. Wrong use: exit code 2. */
export class NoIndexError extends Error {}
