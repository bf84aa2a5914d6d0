/**
 * What a unit of pages was made from, noted while it is made: names of answers (`article 1f…`, `list {"source":…}`), whose
 * digests `Answers` tells. A unit none of whose answers changed would come out as it did (a *verifying trace*: Mokhov, Mitchell
 * and Peyton Jones, Build Systems à la Carte, 2018).
 */
export class Trace {
  #noted = new Set<string>()

  note(dependency: string): void {
    this.#noted.add(dependency)
  }

  /** What was noted since it was last taken. */
  take(): string[] {
    const noted = [...this.#noted]
    this.#noted = new Set()
    return noted
  }
}
