/** What a table is to a reader of screens, said once more: a style sheet that stacks its cells on a phone takes the meaning of the tags away. */
export const TABLE = { role: "table" },
  GROUP = { role: "rowgroup" },
  ROW = { role: "row" },
  HEAD = { role: "columnheader" },
  NAME = { role: "rowheader" },
  CELL = { role: "cell" };
