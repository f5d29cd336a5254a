const strokes = new Intl.Collator('zh-u-co-stroke')

/** Names in the order of strokes of the surname (按姓氏笔画), as candidates stand on notices and papers. */
export const byStrokes = <Named extends { readonly name: string }>(a: Named, b: Named): number => strokes.compare(a.name, b.name)
