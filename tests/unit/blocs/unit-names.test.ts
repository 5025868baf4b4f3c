import { expect, test } from "vitest";
import { namesOfUnit } from "@/lib/blocs/unit-rules";

const none = { codes: new Set<string>(), slugs: new Set<string>() };

test("what was left empty is proposed from the short name, or from the name", () => {
  expect(namesOfUnit({ name: "Sở Giáo dục và Đào tạo", shortName: "Sở GDĐT" }, none)).toEqual({
    name: "Sở Giáo dục và Đào tạo",
    shortName: "Sở GDĐT",
    code: "SG",
    slug: "so-gddt",
  });
  expect(namesOfUnit({ name: "Sở Nội vụ" }, none)).toMatchObject({ shortName: "Sở Nội vụ", code: "SNV", slug: "so-noi-vu" });
});

test("a proposal steps past names in use; what was typed is kept", () => {
  const taken = { codes: new Set(["SNV"]), slugs: new Set(["so-noi-vu"]) };
  expect(namesOfUnit({ name: "Sở Nội vụ" }, taken)).toMatchObject({ code: "SNV2", slug: "so-noi-vu-2" });
  expect(namesOfUnit({ name: "Sở Nội vụ", code: "NV", slug: "nv" }, taken)).toMatchObject({ code: "NV", slug: "nv" });
});
