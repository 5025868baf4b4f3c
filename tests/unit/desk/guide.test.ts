import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import sharp from "sharp";
import { GUIDES } from "@/lib/desk/guide/all";
import { PICTURE } from "@/lib/desk/guide/guide";
import { GUIDE_ROLES, type GuideRole, guideRole, guidesFor, roomsOf } from "@/lib/desk/guide/roles";
import { ROOM_WORDS } from "@/lib/desk/guide/rooms";

const ROLES = Object.keys(GUIDE_ROLES) as GuideRole[],
  FOLDER = "public/huong-dan",
  MOST_BYTES = 1_500_000;
const pictures = ROLES.flatMap((role) => GUIDES[role].parts.flatMap(({ picture }) => picture ?? []));

test("every room of the navigation of a role is named in its guide", () => {
  for (const role of ROLES) {
    expect({ role, without: roomsOf(role).filter((room) => !ROOM_WORDS[room]) }).toEqual({ role, without: [] });
    expect(roomsOf(role)).toContain("Việc cần làm");
  }
  expect(ROOM_WORDS["Một mục không có"]).toBeUndefined(); // the control: a room without words would be found
});

describe("pictures", () => {
  test("each that a guide names is there, of its size, and none lies about", async () => {
    expect(pictures.length).toBeGreaterThan(ROLES.length);
    expect(readdirSync(FOLDER).toSorted()).toEqual(pictures.map(({ file }) => file).toSorted());
    for (const { file } of pictures)
      expect({
        file,
        ...(await sharp(readFileSync(join(FOLDER, file)))
          .metadata()
          .then(({ format, width, height }) => ({ format, width, height }))),
      }).toEqual({ file, format: "webp", ...PICTURE });
  });
  test("are modest together, and say what is to be seen", () => {
    expect(readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)).toBeLessThan(MOST_BYTES);
    for (const { alt } of pictures) expect(alt.length).toBeGreaterThan(20);
  });
});

test("each role has its year in order, and at least one picture", () => {
  for (const role of ROLES) {
    expect(GUIDES[role].parts.length).toBeGreaterThanOrEqual(3);
    expect(GUIDES[role].parts.some(({ picture }) => picture)).toBe(true);
    for (const { does } of GUIDES[role].parts) expect(does.length).toBeGreaterThan(0);
  }
});

test("one's own guides stand first", () => {
  const held = (...codes: string[]) => ({ posts: codes.map((code) => ({ code })) }) as unknown as Parameters<typeof guidesFor>[0];
  expect(guidesFor(held("unit_officer", "bloc_secretary")).own).toEqual(["thu-ky", "don-vi"]);
  expect(guidesFor(held("inspector")).own).toEqual(["giam-sat"]);
  expect(guidesFor(held()).others).toHaveLength(ROLES.length);
  expect([guideRole("thu-ky"), guideRole("toString"), guideRole("")]).toEqual(["thu-ky", null, null]);
});
