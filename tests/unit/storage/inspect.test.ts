import sharp from "sharp";
import { expect, test } from "vitest";
import { Problem } from "@/lib/problems/problem";
import { inspect } from "@/lib/storage/inspect";
import { PHOTO, SCAN } from "@/lib/storage/words";
import { pngOf } from "../../support/pictures.ts";

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: unknown) => (error instanceof Problem ? error.items[0]!.code : "fault"),
  );
const picture = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: "#1f3e92" } });

const PDF = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";
const ZIP = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(60), Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

test.each([
  ["a drawing named as a picture", Buffer.from(SVG), "file.wrong_kind"],
  ["a page named as PDF", Buffer.from("<!doctype html><script>alert(1)</script>"), "file.wrong_kind"],
  ["an archive named as a picture", ZIP, "file.wrong_kind"],
  ["plain words", Buffer.from("không phải ảnh"), "file.wrong_kind"],
  ["a picture of 30,000 by 30,000 points", pngOf(30_000, 30_000), "file.hostile"],
  ["the head of a picture without its points", pngOf(10, 10).subarray(0, 60), "file.hostile"],
  ["a PDF with an archive behind it", Buffer.concat([Buffer.from(PDF), ZIP]), "file.hostile"],
  ["a PDF with a page behind it", Buffer.from(`${PDF}<html><script>alert(1)</script>`), "file.hostile"],
  [
    "a PDF that asks a program to run",
    Buffer.from(PDF.replace("/Catalog", "/Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
    "file.hostile",
  ],
  ["a PDF without an end", Buffer.from(PDF.replace("%%EOF", "")), "file.hostile"],
])("%s is refused", async (_case, content, code) => {
  expect(await codeOf(inspect(content, SCAN))).toBe(code);
});

test.each([
  ["a PDF of which nothing can be read", "bao-cao.pdf", Buffer.from("không phải PDF"), "file.damaged"],
  ["the same in capitals", "BAO-CAO.PDF", Buffer.alloc(500), "file.damaged"],
  ["a page named as PDF is of another kind", "bao-cao.pdf", Buffer.from("<!doctype html><p>x</p>"), "file.wrong_kind"],
  ["an archive named as PDF too", "bao-cao.pdf", ZIP, "file.wrong_kind"],
  ["words that say they are words", "ghi-chu.txt", Buffer.from("ghi chú"), "file.wrong_kind"],
])("%s", async (_case, name, content, code) => {
  expect(await codeOf(inspect(content, SCAN, "file", name))).toBe(code);
});

test.each([
  ["a PDF", Buffer.from(PDF), "application/pdf"],
  ["a JPEG", await picture().jpeg().toBuffer(), "image/jpeg"],
  ["a PNG", await picture().png().toBuffer(), "image/png"],
  ["a WebP", await picture().webp().toBuffer(), "image/webp"],
])("%s is taken", async (_case, content, mediaType) => {
  expect((await inspect(content, SCAN)).mediaType).toBe(mediaType);
});

test("a photo may not be a PDF", async () => {
  expect(await codeOf(inspect(Buffer.from(PDF), PHOTO))).toBe("file.wrong_kind");
});

test("a picture is drawn again: upright, at most 2400 points wide, without place, camera or anything behind it", async () => {
  const sent = await picture(3000, 1000)
    .withExif({ IFD0: { Make: "MayAnhBiMat" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { bytes } = await inspect(Buffer.concat([sent, Buffer.from("<script>alert(1)</script>")]), PHOTO);
  const kept = await sharp(bytes).metadata();
  expect([kept.width, kept.height, kept.orientation, kept.exif]).toEqual([800, 2400, undefined, undefined]);
  expect(bytes.includes("script") || bytes.includes("MayAnhBiMat")).toBe(false);
});
