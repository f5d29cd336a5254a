import { leastShown } from './merge-cells.ts'

interface Coverage { readonly building: string; readonly doors: number; readonly visited: number; readonly answered: number; readonly slips: number; readonly refused: number }

/** Buildings of fewer than ten doors are told together; where that is a single one, or they come to fewer than ten, the next smallest joins. */
export function mergeCoverage(rows: readonly Coverage[], least = leastShown): { readonly shown: readonly Coverage[]; readonly merged: (Omit<Coverage, 'building'> & { readonly buildings: number }) | undefined } {
  const together: Coverage[] = []
  for (const row of [...rows].sort((one, other) => one.doors - other.doors || (one.building < other.building ? -1 : 1))) {
    const doors = together.reduce((sum, one) => sum + one.doors, 0)
    if (row.doors < least || (together.length > 0 && (together.length < 2 || doors < least))) together.push(row)
  }
  const sum = (of: (row: Coverage) => number) => together.reduce((total, row) => total + of(row), 0)
  return { shown: rows.filter((row) => !together.includes(row)), merged: together.length === 0 ? undefined : { buildings: together.length, doors: sum((row) => row.doors), visited: sum((row) => row.visited), answered: sum((row) => row.answered), slips: sum((row) => row.slips), refused: sum((row) => row.refused) } }
}
