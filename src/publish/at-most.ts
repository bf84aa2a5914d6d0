/** Works through a list, so many at a time; the first failure ends it. */
export async function atMost<Subject>(
  limit: number,
  subjects: readonly Subject[],
  work: (subject: Subject) => Promise<void>,
): Promise<void> {
  const queue = subjects.values()
  const worker = async () => {
    for (const subject of queue) await work(subject)
  }
  await Promise.all(Array.from({ length: limit }, worker))
}
