/** Columns of a terminal in any script: Hindi's vowel signs and half letters take no cell of their own. */
const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** How many cells a text takes in a terminal: signs above and below a letter take none. */
export function cells(text: string): number {
  let count = 0;
  for (const { segment } of graphemes.segment(text))
    for (const char of segment) if (!/[\p{Mn}\u200c\u200d]/u.test(char)) count += 1;
  return count;
}

/** The text with blanks to that width: at its end, or before it for numbers. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - cells(text)));
  return side === 'right' ? text + blanks : blanks + text;
}

/** Rows in columns: the first to the left, all others to the right; widths as the widest cell. */
export function table(rows: readonly (readonly string[])[], gap = 2): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => cells(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0, i === 0 ? 'right' : 'left'))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** Words of a line broken at blanks, so that no line is wider; following lines are set in. */
export function wrap(text: string, width: number, indent = '  '): string[] {
  if (text === '') return [''];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && cells(next) > width) {
      lines.push(line);
      line = indent + word;
    } else line = next;
  }
  return line === '' ? lines : [...lines, line];
}
