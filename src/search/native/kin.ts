import { type NearForm, possibleKin } from '../analyser/near.ts'
import { skeleton } from './skeleton.ts'

/**
 * The kin that a search looks for: those that stand beside the word in the dictionary. 98 % of the kin do; for each of the
 * others a query would fetch one more part, and they are the least akin («أمن» and «تأمين»).
 *
 * @param verb whether the key is that of a verb and of nothing else.
 */
export function kinBeside(key: string, verb: boolean): NearForm[] {
  const bones = skeleton(key)
  return possibleKin(key, verb).filter((kin) => skeleton(kin.key) === bones)
}
