const enough = 5
const longest = 30

/** A short title out of what somebody wrote: the first clause that says enough, without a greeting, at most thirty signs. */
export function titleFromText(text: string): string {
  const clauses = text.slice(0, 2000).split(/[\n，。！？；、,.!?;]+/).map((clause) => clause.trim()).filter((clause) => clause !== '' && !/^(你们?好|您好|请问|领导好?|尊敬的.{0,8}|hello|hi|dear .{0,20})$/i.test(clause))
  let title = ''
  for (const clause of clauses) {
    title = title === '' ? clause : `${title}，${clause}`
    if ([...title].length >= enough) break
  }
  const signs = [...title]
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : title
}
