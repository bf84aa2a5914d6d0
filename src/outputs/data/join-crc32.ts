/** The polynomial of CRC-32 with its bits reversed. */
const POLYNOMIAL = 0xedb88320

/** A linear map of 32-bit vectors over GF(2): the image of each bit. */
type Matrix = readonly number[]

function times(matrix: Matrix, vector: number): number {
  let product = 0
  for (let bit = 0; bit < 32; bit++) if ((vector >>> bit) & 1) product ^= matrix[bit]!
  return product >>> 0
}

const square = (matrix: Matrix): Matrix => matrix.map((image) => times(matrix, image))

/** What 2^n zero bytes make of a sum, by n. */
const zeros: Matrix[] = []

function zeroBytes(power: number): Matrix {
  for (; zeros.length <= power; ) {
    const last = zeros.at(-1)
    const oneBit = Array.from({ length: 32 }, (_, bit) => (bit === 0 ? POLYNOMIAL : 2 ** (bit - 1)))
    zeros.push(last ? square(last) : square(square(square(oneBit))))
  }
  return zeros[power]!
}

/**
 * CRC-32 of two texts put together, of the sums of the two and the length of the second in bytes: the first sum goes on over as
 * many zeros, and the second is added (Adler's crc32_combine in zlib).
 */
export function joinCrc32(first: number, second: number, length: number): number {
  let sum = first >>> 0
  for (let rest = length, power = 0; rest > 0; rest = Math.floor(rest / 2), power++)
    if (rest % 2 === 1) sum = times(zeroBytes(power), sum)
  return (sum ^ second) >>> 0
}
