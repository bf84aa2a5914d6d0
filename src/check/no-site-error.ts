/** The folder given to `check` or `publish` holds no site. Wrong use: exit code 2. */
export class NoSiteError extends Error {}
