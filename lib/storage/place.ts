import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { env, WrongSetting } from "@/lib/env";

/** The folder of all files, outside everything the web server shows. */
function root(): string {
  const url = env().FILES_URL;
  if (!url.startsWith("file:"))
    throw new WrongSetting("Thiết lập FILES_URL sai: bản này lưu tệp vào thư mục, hãy đặt dạng file:/duong/dan/thu-muc.");
  return url.startsWith("file://") ? fileURLToPath(url) : resolve(url.slice("file:".length));
}

/** `<province>/<sha256>`: both come from the database or were computed here, and are checked all the same before they become a path. */
function pathOf(provinceId: string, sha256: string): string {
  if (!/^[0-9a-f-]{36}$/.test(provinceId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not the name of a stored file");
  return join(root(), provinceId, sha256);
}

/**
 * Writes under another name, then renames: a reader finds all bytes or none. Bytes whose transaction rolls back do no harm:
 * no row leads to them, and the same file sent again takes their place.
 */
export async function writeBytes(provinceId: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(provinceId, sha256),
    unfinished = `${path}.${randomUUID()}.part`;
  await mkdir(join(root(), provinceId), { recursive: true, mode: 0o700 });
  try {
    await writeFile(unfinished, bytes, { mode: 0o600, flush: true });
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * The same for bytes that are only being made: they go to disk as they come, and get their name when the last one is there. `about`: what they are made for;
 * what an earlier try for it left behind, killed before its end, is removed first.
 */
export async function writeGrowing(provinceId: string, about: string, bytes: Readable): Promise<{ sha256: string; bytes: number }> {
  const folder = join(root(), provinceId),
    unfinished = join(folder, `${about}.${randomUUID()}.part`),
    hash = createHash("sha256");
  let count = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      count += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await forgetUnfinished(folder, about);
    await pipeline(bytes, counted, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    const sha256 = hash.digest("hex");
    await rename(unfinished, pathOf(provinceId, sha256));
    return { sha256, bytes: count };
  } catch (error) {
    bytes.destroy(); // nobody takes them any more
    throw error;
  } finally {
    await rm(unfinished, { force: true }).catch(() => {});
  }
}

/** Older than an hour, so that two tries at the same time leave each other alone. */
const ABANDONED = 3_600_000;
async function forgetUnfinished(folder: string, about: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${about}.`) || !name.endsWith(".part")) continue;
    const path = join(folder, name),
      old = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED,
        () => false,
      );
    if (old) await rm(path, { force: true });
  }
}

/** The size on disk; null when the bytes are not there. */
export async function sizeOf(provinceId: string, sha256: string): Promise<number | null> {
  return stat(pathOf(provinceId, sha256)).then(
    ({ size }) => size,
    () => null,
  );
}

export const readBytes = (provinceId: string, sha256: string) => createReadStream(pathOf(provinceId, sha256));

export const eraseBytes = (provinceId: string, sha256: string) => rm(pathOf(provinceId, sha256), { force: true });
