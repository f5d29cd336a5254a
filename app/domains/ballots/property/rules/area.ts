const shape = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d+))?(?:m2|平方米|平米)?$/i

export type AreaProblem = 'area-missing' | 'area-unreadable' | 'area-too-fine' | 'area-zero'

/**
 * An area as people write it (89.5, 89.50㎡, １２０平方米, 1,234.56), exactly, in 0.01 square metre. A third decimal is refused and not rounded: the law counts to the
 * second, and who rounds decides votes.
 */
export function readArea(text: string): bigint | AreaProblem {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (plain === '') return 'area-missing'
  const [, whole, decimals = ''] = shape.exec(plain) ?? []
  if (whole === undefined) return 'area-unreadable'
  if (decimals.length > 2) return 'area-too-fine'
  const area = BigInt(`${whole.replaceAll(',', '')}${decimals.padEnd(2, '0')}`)
  return area === 0n ? 'area-zero' : area
}
