/** The code that a message tells, where it tells one by that name: a port, a year or a case number is none. */
export const codeIn = (text: string): string | undefined => /(?:验证码|\bcode\b)[^\d\n]{0,20}(?<!\d)(\d{4,8})(?!\d)/i.exec(text.replace(/https?:\/\/\S+/g, ' '))?.[1]
