/** A copy of the data in which no row of a list names one of the keys or numbers, at whatever depth. */
export function withoutRows<Data>(data: Data, keys: readonly string[]): Data {
  if (keys.length === 0 || data === null || typeof data !== 'object' || data instanceof Date) return data
  if (Array.isArray(data)) return data.filter((row) => !keys.some((key) => JSON.stringify(row)?.includes(key) ?? false)).map((row: unknown) => withoutRows(row, keys)) as Data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withoutRows<unknown>(value, keys)])) as Data
}
