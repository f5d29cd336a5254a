const enough = 5
const longest = 30

/** Says who writes, or how to reach them, and nothing of the matter. What happens to the person (被困, 想反映) is one. */
const introduction = /^(?!.*(?:被|困|想|要|来|投诉|举报|反映|希望|发现|看到))(?:(?:我|本人)(?:是|叫|名叫|姓).{1,12}|我的?名字(?:叫|是).{1,12}|(?:我的?)?(?:电话|手机号?|联系方式|联系电话).{0,20}|my name is .{1,30})$/i

/** A short title out of what somebody wrote: the first clause that says enough, without a greeting, at most thirty signs. */
export function titleFromText(text: string): string {
  const clauses = text.slice(0, 2000).split(/[\n，。！？；、,.!?;]+/).map((clause) => clause.trim()).filter((clause) => clause !== '' && !/^(你们?好|您好|请问|领导好?|尊敬的.{0,8}|hello|hi|dear .{0,20})$/i.test(clause))
  const telling = clauses.filter((clause) => !introduction.test(clause))
  let title = ''
  for (const clause of telling.length > 0 ? telling : clauses) {
    title = title === '' ? clause : `${title}，${clause}`
    if ([...title].length >= enough) break
  }
  const signs = [...title]
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : title
}
