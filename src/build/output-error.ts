/** Wrong use or a machine that will not let us: said in words, exit code 2 or 3. */
export class OutputError extends Error {}
