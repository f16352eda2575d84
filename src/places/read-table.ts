/**
 * Rows of a CSV, TSV or XLSX file as text. Only the importer needs it.
 */
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'csv-parse';
import { readSheet } from 'read-excel-file/node';

const SNIFF_BYTES = 4096;

/** Whether tabs, commas or semicolons divide the fields: what the first lines hold most of. */
function delimiterOf(head: string): string {
  const counts = ['\t', ',', ';'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

async function headOf(file: string): Promise<string> {
  let head = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', end: SNIFF_BYTES })) head += String(chunk);
  return head;
}

/**
 * All rows of the file's first sheet. `onRow` hears every 5,000 rows. Throws when the file is missing or is neither table;
 * a quote out of place and rows of uneven length are read as they stand.
 */
export async function readTable(file: string, onRow: (count: number) => void = () => undefined): Promise<string[][]> {
  if (extname(file).toLowerCase() === '.xlsx') {
    const sheet = await readSheet(file);
    return sheet.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  }
  const rows: string[][] = [];
  const delimiter = delimiterOf(await headOf(file));
  const parser = createReadStream(file).pipe(
    parse({
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      quote: delimiter === '\t' ? null : '"',
    }),
  );
  for await (const row of parser) {
    rows.push((row as unknown[]).map(String));
    if (rows.length % 5000 === 0) onRow(rows.length);
  }
  return rows;
}
