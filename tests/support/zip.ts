import { crc32, deflateRawSync } from "node:zlib";

export type Part = {
  name: string;
  content: Buffer | string;
  /** What the headers say of the unpacked size, if not the truth. */ claims?: number;
};

/** A zip made byte by byte, so that a test can make one that lies. */
export function zipOf(parts: Part[]): Buffer {
  const pieces: Buffer[] = [],
    directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of parts) {
    const raw = Buffer.from(content),
      packed = deflateRawSync(raw, { level: 9 }),
      path = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claims ?? raw.length, 18);
    head.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), head, path, packed]);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(offset, 12);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), Buffer.from([20, 0]), head, central.subarray(2), path]));
    pieces.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory),
    end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, list, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}
