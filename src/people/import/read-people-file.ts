/** A directory file's bytes → rows under our names for the columns, with the line each ended on. */
import { CsvError, parse } from 'csv-parse/sync';
import { type Column, readHeadings } from './columns.ts';

/** `{line: 7, values: {name: 'Budhni Murmu', phone: '98…'}}`; empty cells are absent. `damaged`: its letters cannot be read. */
export interface PeopleRow {
  line: number;
  values: Partial<Record<Column, string>>;
  damaged?: string;
}

export interface PeopleFile {
  rows: PeopleRow[];
  /** Headings that mean nothing to us: their columns are not read. */
  unknown: string[];
  /** Why the whole file, or all from there on, could not be read. */
  fault?: string;
}

/** Hindi in UTF-8 that a program took for Western European letters and saved again. */
const TWICE_ENCODED = /à¤|à¥/u;

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // faulty letters become U+FFFD, so that a row can be refused and not the whole file
  return new TextDecoder('utf-8').decode(bytes);
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/u));
  const count = (delimiter: string) => head.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Reads it. UTF-8, with or without mark, and UTF-16 with mark; commas, semicolons, tabs or bars. */
export function readPeopleFile(bytes: Uint8Array): PeopleFile {
  const text = decode(bytes);
  if (text.startsWith('PK'))
    return { rows: [], unknown: [], fault: 'this is a workbook, not a CSV file: save it as "CSV UTF-8" first' };
  const records: { line: number; cells: string[] }[] = [];
  let fault: string | undefined;
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      onRecord: (record: string[], { lines }) => {
        records.push({ line: lines, cells: record });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault = `from line ${Number(error.lines ?? 0) || '?'} on the file cannot be read: a quotation mark is open or stands in the middle of a cell`;
  }
  const [head, ...body] = records;
  if (head === undefined) return { rows: [], unknown: [], fault: fault ?? 'the file is empty' };
  const { columns, unknown, twice } = readHeadings(head.cells);
  const present = new Set(columns.values());
  const missing = (['name', 'phone', 'district'] as const).filter((column) => !present.has(column));
  if (missing.length > 0)
    return { rows: [], unknown, fault: `the first line must name the columns; missing: ${missing.join(', ')}` };
  if (twice.length > 0) return { rows: [], unknown, fault: `a column stands there twice: ${twice.join(', ')}` };
  const rows = body
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }): PeopleRow => {
      const values: PeopleRow['values'] = {};
      for (const [place, column] of columns) {
        const cell = cells[place]?.normalize('NFC') ?? '';
        if (cell !== '') values[column] = cell;
      }
      const whole = cells.join(' ');
      if (whole.includes('\uFFFD'))
        return { line, values, damaged: 'its letters cannot be read: save the file as "CSV UTF-8"' };
      if (TWICE_ENCODED.test(whole))
        return { line, values, damaged: 'its Hindi was damaged when the file was saved: save it anew as "CSV UTF-8"' };
      if (cells.length > head.cells.length && cells.slice(head.cells.length).some((cell) => cell !== '')) {
        return { line, values, damaged: 'it has more cells than the first line has columns' };
      }
      return { line, values };
    });
  return { rows, unknown, ...(fault === undefined ? {} : { fault }) };
}
