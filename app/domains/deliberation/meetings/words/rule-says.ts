/** The name of a rule of the meeting by its code. */
export const ruleSays = (rules: Readonly<Record<string, string>>, code: unknown): string => rules[String(code)] ?? String(code)
