/** A list with one of it (or a newcomer) set before another; an empty `before` is the end. Null: that other is not in the list. */
export function inserted(ids: readonly string[], id: string, before: string): string[] | null {
  const rest = ids.filter((one) => one !== id);
  if (before === id) return [...ids];
  const at = before === "" ? rest.length : rest.indexOf(before);
  return at === -1 ? null : [...rest.slice(0, at), id, ...rest.slice(at)];
}
