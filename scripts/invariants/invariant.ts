/**
 * Something that always holds between the rows. `broken` answers the rows for which it does not, as `id` and `note`:
 * ids, codes and counts only, for the table of results may be sent to whoever helps. It runs inside one province, or
 * once over the global tables.
 */
export type Invariant = { name: string; says: string; broken: string };
