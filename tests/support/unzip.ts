import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import yauzl from "yauzl";

/** Every entry of a zip, by its path. */
export async function entriesOf(zip: Buffer): Promise<Map<string, Buffer>> {
  const file = await new Promise<yauzl.ZipFile>((done, fail) =>
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, it) => (error ? fail(error) : done(it))),
  );
  const entries = new Map<string, Buffer>();
  await new Promise<void>((done, fail) => {
    file
      .on("entry", (entry: yauzl.Entry) =>
        file.openReadStream(entry, (error, stream) => {
          if (error) return fail(error);
          const pieces: Buffer[] = [];
          stream
            .on("data", (piece: Buffer) => pieces.push(piece))
            .on("error", fail)
            .on("end", () => {
              entries.set(entry.fileName, Buffer.concat(pieces));
              file.readEntry();
            });
        }),
      )
      .on("end", done)
      .on("error", fail);
    file.readEntry();
  });
  return entries;
}

/** Unpacks a zip into a folder of its own, as somebody does who brings it home on a stick. */
export async function unpacked(entries: Map<string, Buffer>): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "ban-giao-"));
  for (const [path, content] of entries) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
