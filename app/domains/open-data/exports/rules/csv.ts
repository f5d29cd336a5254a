/** A cell as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
export function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const line = (values: readonly (string | number | null)[]): string => `${values.map(cell).join(',')}\r\n`

/** So that spreadsheets take the file for UTF-8. */
export const byteOrderMark = '\uFEFF'
