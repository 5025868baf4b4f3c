/** Names of the fields of a grid: a cell of a unit, the note and the reason of its row. */
export const cellName = (sheetId: string, column: string) => `o.${sheetId}.${column}`;
export const reasonName = (sheetId: string) => `ly-do.${sheetId}`;
export const noteName = (sheetId: string) => `ghi-chu.${sheetId}`;
