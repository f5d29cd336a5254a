/** Values that travel with the form unseen; undefined ones are left out. */
export function HiddenFields({ fields }: { fields: Readonly<Record<string, string | number | readonly string[] | undefined>> }) {
  return (
    <>
      {Object.entries(fields).flatMap(([name, value]) =>
        (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((one) => <input type="hidden" name={name} value={String(one)} />),
      )}
    </>
  )
}
