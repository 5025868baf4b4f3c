import { expect, test } from "vitest";
import { mentionsOf, type Target } from "@/lib/scoring/comments/mentions";

const TARGETS: Target[] = [
  { id: null, name: "Lãnh đạo khối", shortName: "Khối" },
  { id: "tc", name: "Sở Tài chính", shortName: "Sở Tài chính" },
  { id: "y", name: "Sở Y tế", shortName: "Sở Y tế" },
  { id: "vp", name: "Văn phòng Ủy ban nhân dân tỉnh", shortName: "Văn phòng UBND tỉnh" },
  { id: "yt", name: "Sở Y", shortName: "Sở Y" },
];
const named = (text: string, field = "") => mentionsOf(text, field, TARGETS).named.map(({ id }) => id);

test.each<[string, string, string, (string | null)[]]>([
  ["by the field", "Xem giúp", "Sở Tài chính", ["tc"]],
  ["several, with or without @", "Xem giúp", "@Sở Tài chính; văn phòng ubnd tỉnh;", ["tc", "vp"]],
  ["in the words", "Đề nghị @Sở Tài chính nêu số quyết định", "", ["tc"]],
  ["the longer of two names that fit", "@Sở Y tế xem giúp", "", ["y"]],
  ["a name that ends a sentence", "Theo @Sở Y.", "", ["yt"]],
  ["no name inside another word", "@Sở Ytế", "", []],
  ["the head's side", "@Lãnh đạo khối cho ý kiến", "", [null]],
  ["once, however often it is named", "@Sở Tài chính và @Sở Tài chính", "Sở Tài chính", ["tc"]],
  ["letters put together otherwise", "@Sở Tài chính".normalize("NFD"), "", ["tc"]],
  ["an address is nobody", "Gửi về a@so.gov.vn", "", []],
])("named %s", (_case, text, field, ids) => expect(named(text, field)).toEqual(ids));

test("what stands in the field and is nobody here is told back", () => {
  expect(mentionsOf("Xem", "Sở Tài chính; Sở Xây dựng", TARGETS)).toMatchObject({ named: [{ id: "tc" }], unknown: ["Sở Xây dựng"] });
});
