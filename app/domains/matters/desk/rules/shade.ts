export type Shade = 'plain' | 'level-1' | 'level-2' | 'level-3' | 'level-4' | 'level-5'

export interface Band { readonly shade: Shade; readonly from: number; readonly to: number }

/** Five bands of equal width up to the largest number; fewer where there are fewer numbers to tell apart. None stays unshaded. */
export function bandsFor(numbers: readonly number[]): Band[] {
  const most = Math.max(0, ...numbers)
  if (most === 0) return []
  const width = Math.ceil(most / 5)
  return Array.from({ length: Math.ceil(most / width) }, (_, index) => ({ shade: `level-${index + 1}` as Shade, from: index * width + 1, to: Math.min(most, (index + 1) * width) }))
}

export const shadeOf = (number: number, bands: readonly Band[]): Shade => bands.find((band) => number >= band.from && number <= band.to)?.shade ?? 'plain'
