import { z } from "zod";
import { passage, ticked } from "@/lib/awards/schema";
import { FINDINGS } from "@/lib/awards/words";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { wholeField } from "@/lib/provinces/numbers";
import { TERM_KINDS } from "../opinions/words";
import { MOST_AT_ONCE } from "./words";

const RELOAD = "Tải lại trang rồi chọn lại.";
/** Dossiers with the version that the preview showed: "<id>:<version>". */
const chosen = ticked.pipe(
  z
    .array(
      z
        .string()
        .regex(/^[0-9a-f-]{36}:\d{1,9}$/, RELOAD)
        .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) })),
    )
    .min(1, "Chọn ít nhất một hồ sơ.")
    .max(MOST_AT_ONCE, `Mỗi lần chọn nhiều nhất ${MOST_AT_ONCE} hồ sơ.`),
);

export const ManyInput = z.object({ proposals: chosen });
export type ManyInput = z.infer<typeof ManyInput>;

export const TransferInput = z.object({
  proposals: chosen,
  to: z.uuid("Chọn người nhận hồ sơ."),
  reason: passage("Ghi lý do chuyển, người nhận sẽ đọc trước.", 500),
});
export type TransferInput = z.infer<typeof TransferInput>;

export const SeenInput = z.object({ transfers: ticked.pipe(z.array(idField).min(1, RELOAD)) });
export type SeenInput = z.infer<typeof SeenInput>;

/** One finding a paper; the names of the fields carry the paper's id. */
export const CheckInput = z.looseObject({ id: idField, version: versionField }).transform(({ id, version, ...typed }, ctx) => {
  const papers = Object.entries(typed).flatMap(([name, value]) => {
    if (!name.startsWith("finding_")) return [];
    const paperId = name.slice(8),
      finding = FINDINGS.find((one) => one === value) ?? null,
      note = typed[`note_${paperId}`];
    if (value !== "" && !finding) ctx.addIssue({ code: "custom", path: [name], message: RELOAD });
    const words = typeof note === "string" ? note.normalize("NFC").trim() : "";
    if (words.length > 300)
      ctx.addIssue({ code: "custom", path: [`note_${paperId}`], message: `Dài ${words.length} ký tự, quá mức 300. Rút gọn lại.` });
    return [{ paperId, finding, note: words || null }];
  });
  return { id, version, papers };
});
export type CheckInput = z.infer<typeof CheckInput>;

export const ChargeInput = z.object({
  blocs: ticked.pipe(z.array(idField).min(1, "Chọn ít nhất một khối, cụm.").max(200)),
  officerId: z.uuid("Chọn chuyên viên phụ trách."),
  since: dateField("Nhập ngày bắt đầu phụ trách."),
  until: optionalDateField(),
});
export type ChargeInput = z.infer<typeof ChargeInput>;

export const EndChargeInput = z.object({ id: idField, version: versionField, until: dateField("Nhập ngày cuối cùng còn phụ trách.") });
export type EndChargeInput = z.infer<typeof EndChargeInput>;

export const LimitInput = z.object({
  kind: z.enum(TERM_KINDS, { error: "Chọn loại thời hạn." }),
  silence: optionalTextField("Khi không trả lời", 300),
  days: wholeField({ empty: "Nhập số ngày làm việc.", min: 1, max: 250 }),
  since: dateField("Nhập ngày bắt đầu áp dụng."),
  instrument: textField("Văn bản", 300),
  article: optionalTextField("Điều, khoản", 100),
});
export type LimitInput = z.infer<typeof LimitInput>;
