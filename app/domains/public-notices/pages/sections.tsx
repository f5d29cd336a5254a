import type { NoticeSection } from '../rules/notice.ts'

/** The parts of a notice as they are read and printed. Texts keep their lines. */
export function Sections({ sections, caption }: { sections: readonly NoticeSection[]; caption: string }) {
  return (
    <>
      {sections.map(({ heading, text, table }) => (
        <>
          {heading && <h2>{heading}</h2>}
          {text && text.split('\n').filter((line) => line.trim() !== '').map((line) => <p>{line}</p>)}
          {table && (
            <div class="table-scroll" role="group" aria-label={heading ?? caption} tabindex={0}>
              <table class="table">
                <caption class="for-ears">{heading ?? caption}</caption>
                <thead><tr>{table.head.map((cell) => <th scope="col">{cell}</th>)}</tr></thead>
                <tbody>{table.rows.map((row) => <tr>{row.map((cell, index) => (index === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>)}</tbody>
              </table>
            </div>
          )}
        </>
      ))}
    </>
  )
}
