/** One request as the commands read it; other fields of the file are not looked at. */
export interface ReadMatter {
  id: string;
  title: string;
  text: string;
  place?: string;
  where?: string;
  channel?: string;
  at?: string;
}

/** A line that cannot be used, told so that a person can mend it. */
export class BadLine extends Error {
  readonly code: string;
  readonly line: number;
  readonly field: string | undefined;
  constructor(code: string, line: number, field: string | undefined, message: string) {
    super(message);
    this.code = code;
    this.line = line;
    this.field = field;
  }
}

function objectsIn(content: string): { line: number; value: Record<string, unknown> }[] {
  const found: { line: number; value: Record<string, unknown> }[] = [];
  content.replace(/^\uFEFF/, '').split('\n').forEach((text, at) => {
    if (text.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new BadLine('not-json', at + 1, undefined, 'the line is not JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new BadLine('not-an-object', at + 1, undefined, 'the line is not a JSON object');
    }
    found.push({ line: at + 1, value: value as Record<string, unknown> });
  });
  return found;
}

function textField(value: Record<string, unknown>, field: string, line: number): string | undefined {
  const given = value[field];
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'string') throw new BadLine('not-text', line, field, `${field} must be text`);
  return given;
}

function required(value: Record<string, unknown>, field: string, line: number): string {
  const given = textField(value, field, line);
  if (given === undefined) throw new BadLine('missing', line, field, `${field} is missing`);
  return given;
}

/** Reads requests, one JSON object a line; only the fields named in `ReadMatter` are looked at. */
export function readMatters(content: string): ReadMatter[] {
  const ids = new Set<string>();
  return objectsIn(content).map(({ line, value }) => {
    const matter: ReadMatter = {
      id: required(value, 'id', line), title: required(value, 'title', line), text: required(value, 'text', line),
    };
    if (ids.has(matter.id)) throw new BadLine('id-twice', line, 'id', `the id ${matter.id} stands twice`);
    ids.add(matter.id);
    for (const field of ['place', 'where', 'channel', 'at'] as const) {
      const given = textField(value, field, line);
      if (given !== undefined) matter[field] = given;
    }
    return matter;
  });
}

/** Reads queries, one JSON object a line with the field `query`. */
export function readQueries(content: string): string[] {
  return objectsIn(content).map(({ line, value }) => required(value, 'query', line));
}
