import { z } from "zod";
import { optionalPassage, passage, tickedIds } from "@/lib/awards/schema";
import { dateField, idField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

const level = z.enum(["PRIME_MINISTER", "PRESIDENT"], { error: "Chọn cấp trình." });
/** `id` is made with the page: the same form sent twice makes one letter. */
export const SendInput = z.object({
  id: idField,
  level,
  number: textField("Số tờ trình", 60),
  sentOn: dateField("Nhập ngày của tờ trình."),
  signerName: optionalTextField("Họ tên người ký", 120),
  signerTitle: optionalTextField("Chức vụ người ký", 200),
  note: optionalPassage(2000),
  proposals: tickedIds,
});
export type SendInput = z.infer<typeof SendInput>;

/** What the level above did not agree to. */
export const RefuseInput = z.object({
  id: idField,
  version: versionField,
  proposals: tickedIds,
  paper: textField("Số văn bản trả lời", 120),
  refusedOn: dateField("Nhập ngày của văn bản."),
  reason: passage("Ghi lý do theo văn bản của cấp trên.", 2000),
});
export type RefuseInput = z.infer<typeof RefuseInput>;
