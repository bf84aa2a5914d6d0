/** Wrong use: an input that is not there or may not be read. Thrown before anything is yielded. */
export class InputError extends Error {
  override name = 'InputError'
}
