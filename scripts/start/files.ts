import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { OperatorSettings } from "@/lib/env.ts";
import { ROOT } from "../root.ts";

/** The folder of evidence files, or null where they lie in an object store that is backed up by itself. */
export function filesFolder({ FILES_URL }: OperatorSettings, dataDir: string): string | null {
  if (!FILES_URL) return join(dataDir, "files");
  if (!FILES_URL.startsWith("file:")) return null;
  return FILES_URL.startsWith("file://") ? fileURLToPath(FILES_URL) : resolve(ROOT, FILES_URL.slice("file:".length));
}
