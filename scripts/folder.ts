import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** With its parents. Node's own `recursive` never ends where the system answers that nothing can be made (under /proc). */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
