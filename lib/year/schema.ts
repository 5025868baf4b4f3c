import { z } from "zod";
import { STAGES } from "@/lib/blocs/words";
import { optionalDateField } from "@/lib/provinces/schema";

const id = z.uuid("Tải lại trang rồi làm lại.");
const version = z.coerce.number("Tải lại trang rồi làm lại.").int();

export const MoveInput = z.object({ id, version });

export const SendBackInput = z.object({
  id,
  version,
  to: z.enum(STAGES, "Chọn bước chuyển về."),
  reason: z
    .string("Nhập lý do chuyển lại.")
    .trim()
    .min(10, "Nhập lý do chuyển lại, ít nhất 10 chữ cái.")
    .max(1000, "Lý do dài quá 1.000 chữ cái. Rút gọn lại."),
  /** Named sheets to reopen; one comes as text, several as a list. */
  sheets: z.union([z.array(id), id.transform((one) => [one])]).default([]),
});
export type SendBackInput = z.infer<typeof SendBackInput>;

export const YearDatesInput = z.object({
  id,
  version,
  scoringFrom: optionalDateField(),
  scoringUntil: optionalDateField(),
  yearEndBy: optionalDateField(),
});
export type YearDatesInput = z.infer<typeof YearDatesInput>;
