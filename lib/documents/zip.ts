import "server-only";
import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

export type Sum = { path: string; sha256: string; bytes: number };

/**
 * A zip that is written as it grows: one entry after the other, each read to its end before the next begins, so that the largest file decides
 * what memory it takes and not the sum of all. The same entries give the same bytes: no clock and no time zone gets in.
 */
export class GrowingZip {
  readonly sums: Sum[] = [];
  #zip = new ZipFile();
  #source: Readable | null = null;
  /** The day that stands at every entry; read by the parts of a local date, so that the machine's zone does not matter. */
  #stamp: Date;
  #broken: Promise<never>;
  #breakOff!: (error: Error) => void;

  constructor(day: string) {
    const [year, month, date] = day.split("-").map(Number);
    this.#stamp = new Date(year!, month! - 1, date);
    this.#broken = new Promise((_, reject) => (this.#breakOff = reject));
    this.#zip.on("error", (error) => this.#breakOff(error));
    this.#broken.catch(() => {}); // told to whoever adds next
  }

  get output(): Readable {
    return this.#zip.outputStream as Readable;
  }

  /** `packed`: it is small already (a picture, a PDF) and goes in as it is. */
  async add(path: string, content: Uint8Array | string | Readable, { packed = false } = {}): Promise<Sum> {
    const hash = createHash("sha256"),
      source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    this.#source = source;
    this.#zip.addReadStreamLazy(path, { mtime: this.#stamp, mode: 0o100644, compress: !packed, forceDosTimestamp: true }, (give) =>
      give(null, counted),
    );
    await Promise.race([pipeline(source, counted), this.#broken]);
    const sum = { path, sha256: hash.digest("hex"), bytes };
    this.sums.push(sum);
    return sum;
  }

  end(): void {
    this.#zip.end();
  }

  /** Whoever takes the bytes is gone: nothing is read any more, and whoever adds next is told. */
  abandon(error: Error): void {
    this.#breakOff(error);
    this.#source?.destroy();
    this.output.destroy();
  }
}
