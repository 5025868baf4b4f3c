/** One value of the address: the first of several, trimmed, short enough to search with. */
export const firstOf = (value: string | string[] | undefined): string =>
  ((Array.isArray(value) ? value[0] : value) ?? "").trim().slice(0, 100);
