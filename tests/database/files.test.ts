import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { addPhoto, removeFile, sealMeetingFile } from "@/lib/meetings/files";
import { meetingHeld } from "@/lib/meetings/queries";
import { Problem } from "@/lib/problems/problem";
import { storeFile } from "@/lib/storage/store";
import { useById, useFile } from "@/lib/storage/uses";
import { PHOTO } from "@/lib/storage/words";
import { aPerson, aProvince, as, atOnce, aUnit, aYear } from "../support/cast.ts";
import { anOpenMeeting, rowsOf, type Scene } from "../support/meetings.ts";

const photo = async (color: string, name = "anh.jpg") =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 30, height: 20, channels: 3, background: color } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    name,
  );
const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const pathOf = (scene: Scene, sha256: string) => join(process.env.FILES_URL!.slice("file:".length), scene.province.id, sha256);

const added = async (scene: Scene, file: File): Promise<string> => {
  const altText = randomUUID();
  await as(scene.secretary, async (ctx) =>
    addPhoto(
      ctx,
      (await meetingHeld(ctx.sql, scene.meetingId))!,
      { meetingId: scene.meetingId, caption: "Toàn cảnh", altText },
      { photo: file },
    ),
  );
  return (await rowsOf("select id from file_use where alt_text = $1", [altText]))[0].id as string;
};

test("the same bytes are kept once, however many send them at once", async () => {
  const scene = await anOpenMeeting(6),
    file = await photo("#123456");
  const { refused } = await atOnce(10, () => as(scene.secretary, (ctx) => storeFile(ctx, file, PHOTO)));
  expect(refused).toEqual([]);
  const rows = await rowsOf("select sha256 from stored_file where province_id = $1", [scene.province.id]);
  expect([rows.length, existsSync(pathOf(scene, rows[0].sha256 as string))]).toEqual([1, true]);
});

test("two units that send the same bytes each read their file under the name they gave it, and under no other", async () => {
  const scene = await anOpenMeeting(6),
    [first, second] = await Promise.all(scene.units.slice(3, 5).map((unit) => aPerson(scene.province, { unit, posts: ["unit_officer"] }))),
    bytes = await (await photo("#0f0f0f")).arrayBuffer();
  const sent = (who: typeof first, name: string) =>
    as(who!, async (ctx) => {
      const stored = await storeFile(ctx, new File([bytes], name), PHOTO);
      return {
        ...stored,
        use: await useFile(ctx, { fileId: stored.id, fileName: stored.name, kind: "meeting_photo", about: scene.meetingId }),
      };
    });
  const one = await sent(first, "Báo cáo tốt.jpg"),
    other = await sent(second, "ok.jpg");
  expect(other.id, "the bytes are kept once").toBe(one.id);
  const named = (use: string) => as(second!, async (ctx) => (await useById(ctx.sql, use))!.originalName);
  expect(await named(one.use)).toBe("Báo cáo tốt.jpg");
  expect(await named(other.use)).toBe("ok.jpg");
  const kept = await rowsOf("select file_name as name from file_use where about = $1 order by added_at, id", [scene.meetingId]);
  expect(kept.map(({ name }) => name)).toEqual(["Báo cáo tốt.jpg", "ok.jpg"]);
  const [row] = await rowsOf("select original_name from stored_file where id = $1", [one.id]);
  expect(row.original_name, "what both share has no name").toBeNull();
});

test("a file is read by the members of its bloc and the board, by nobody of another bloc, and is absent in another province", async () => {
  const scene = await anOpenMeeting(6),
    use = await added(scene, await photo("#ff0000"));
  const mayRead = (who: Awaited<ReturnType<typeof aPerson>>) =>
    as(who, async (ctx) => {
      const it = await useById(ctx.sql, use);
      return it ? may("file.read", ctx.actor, it) : "absent";
    });
  const stranger = await aUnit(scene.province);
  await aYear(scene.province, [stranger]);
  const elsewhere = await aProvince();
  expect(await mayRead(await aPerson(scene.province, { unit: scene.units[4]!, posts: ["unit_officer"] }))).toBe(true);
  expect(await mayRead(await aPerson(scene.province, { posts: ["board_officer"] }))).toBe(true);
  expect(await mayRead(await aPerson(scene.province, { unit: stranger, posts: ["unit_leader"] }))).toBe(false);
  expect(await mayRead(await aPerson(elsewhere, { posts: ["board_leader"] }))).toBe("absent");
});

test("nobody points a use at a file of another province", async () => {
  const scene = await anOpenMeeting(6),
    other = await anOpenMeeting(6);
  const { id, name } = await as(scene.secretary, async (ctx) => storeFile(ctx, await photo("#00ff00"), PHOTO));
  await expect(
    as(other.secretary, (ctx) => useFile(ctx, { fileId: id, fileName: name, kind: "meeting_photo", about: other.meetingId })),
  ).rejects.toThrow();
});

test("a file taken away is not read any more", async () => {
  const scene = await anOpenMeeting(6),
    use = await added(scene, await photo("#0000ff"));
  await as(scene.secretary, async (ctx) =>
    removeFile(ctx, (await meetingHeld(ctx.sql, scene.meetingId))!, { meetingId: scene.meetingId, useId: use }),
  );
  await as(scene.secretary, async (ctx) => expect(await useById(ctx.sql, use)).toBeNull());
});

test("a file sent by mistake is sealed: bytes gone, hash and reason kept, the same bytes not taken again", async () => {
  const scene = await anOpenMeeting(6),
    file = await photo("#abcdef"),
    use = await added(scene, file);
  await as(scene.secretary, async (ctx) =>
    sealMeetingFile(ctx, (await meetingHeld(ctx.sql, scene.meetingId))!, {
      meetingId: scene.meetingId,
      useId: use,
      reason: "có thông tin mật",
    }),
  );
  const [kept] = await rowsOf(
    "select f.sha256, f.seal_reason, f.sealed_at is not null as sealed from stored_file f join file_use u on u.file_id = f.id where u.id = $1",
    [use],
  );
  expect([kept.sealed, kept.seal_reason, existsSync(pathOf(scene, kept.sha256 as string))]).toEqual([true, "có thông tin mật", false]);
  expect(await as(scene.secretary, (ctx) => storeFile(ctx, file, PHOTO)).catch(codes)).toEqual(["file.sealed"]);
});

test("a secretary does not seal what another meeting rests on", async () => {
  const scene = await anOpenMeeting(6),
    file = await photo("#fedcba"),
    use = await added(scene, file);
  await as(scene.secretary, async (ctx) => {
    const { id, name } = await storeFile(ctx, file, PHOTO);
    await useFile(ctx, { fileId: id, fileName: name, kind: "meeting_photo", about: randomUUID() });
  });
  expect(
    await as(scene.secretary, async (ctx) =>
      sealMeetingFile(ctx, (await meetingHeld(ctx.sql, scene.meetingId))!, { meetingId: scene.meetingId, useId: use, reason: "nhầm" }),
    ).catch(codes),
  ).toEqual(["file.used_elsewhere"]);
});

test("a file that lies about its kind leaves no row behind", async () => {
  const scene = await anOpenMeeting(6),
    svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], "anh.png", { type: "image/png" });
  expect(await added(scene, svg).catch(codes)).toEqual(["file.wrong_kind"]);
  expect(await added(scene, new File([new Uint8Array(21 * 1_048_576)], "nang.jpg")).catch(codes)).toEqual(["file.too_large"]);
  expect(await rowsOf("select count(*)::int from stored_file where province_id = $1", [scene.province.id])).toEqual([{ count: 0 }]);
});
