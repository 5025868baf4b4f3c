import { afterAll, beforeEach, expect, test } from "vitest";
import { letterheadAt, letterheadOf } from "@/app/(work)/letterhead";
import { type Face, keepFaces } from "@/lib/tenancy/faces";

const APP = "https://thidua.example.vn",
  CREST = "019ac0de-0000-7000-8000-000000000001";
const published: Face = { slug: "can-tho", host: null, officialName: "Thành phố Cần Thơ", accent: "ngoc", crestId: CREST },
  plain: Face = { slug: "phu-tho", host: null, officialName: null, accent: null, crestId: null };
beforeEach(() => keepFaces([published, plain], APP));
afterAll(() => keepFaces([], APP));
const shown = { province: "Thành phố Cần Thơ", crest: `/api/anh/${CREST}?tinh=can-tho&co=480`, accent: "ngoc" };

test("a paper stands under the crest and the name that the province has published, or under the star and its plain name", () => {
  expect(letterheadOf({ provinceSlug: "can-tho", provinceName: "Cần Thơ" })).toEqual({ ...shown, home: "/can-tho/viec" });
  expect(letterheadOf({ provinceSlug: "phu-tho", provinceName: "Tỉnh Phú Thọ" })).toEqual({
    province: "Tỉnh Phú Thọ",
    home: "/phu-tho/viec",
    crest: undefined,
    accent: undefined,
  });
});
test("sign-in shows the province it leads to, and nobody's crest where none is named, known or published", () => {
  for (const path of ["/can-tho/viec", "/can-tho", "/can-tho?q=1"])
    expect(letterheadAt(path), path).toEqual({ ...shown, home: "/can-tho" });
  for (const path of [null, "/", "/phu-tho/viec", "/tai-khoan", "/khong-co/viec", "/x/can-tho"])
    expect(letterheadAt(path), String(path)).toEqual({});
});
