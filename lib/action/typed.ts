// "secretaryName" is no secret, nor is the `code` of a unit; the codes that let somebody in are dropped by openAction.
const SECRET = /password|secret(?!ary)/i;

export const isSecret = (name: string) => SECRET.test(name);

/** Every field as typed, repeated names as lists; no passwords, no files, nothing of React's own ($ACTION_…). */
export function typed(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = name.endsWith("[]") || texts.length > 1 ? texts : texts[0]!;
  }
  return values;
}

/** What may go back to the browser: everything but secrets. */
export const keepable = (values: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));

/** The files of a form by field name, of a name that ends in [] each with its number behind; an empty file input counts as none. */
export function filesOf(form: FormData): Record<string, File> {
  const files: Record<string, File> = {};
  for (const [name, value] of form)
    if (value instanceof File && value.size > 0) files[name.endsWith("[]") ? `${name}${Object.keys(files).length}` : name] = value;
  return files;
}
