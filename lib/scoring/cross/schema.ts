import { z } from "zod";
import { dateField, idField, textField, versionField } from "@/lib/provinces/schema";
import { JudgeInput, SheetInput } from "../check-schema";

const GROUP = "nhom.",
  OFF = "mien.";

/** Fields `nhom.<unit>` name the group whose units do not check each other, `mien.<unit>` lets a unit off. */
export const DrawInput = z
  .looseObject({
    id: idField,
    seed: textField("Số gốc", 60),
    each: z.enum(["1", "2", "3"], "Chọn mỗi đơn vị do mấy đơn vị chấm.").transform((typed) => Number(typed) as 1 | 2 | 3),
    dueOn: dateField("Nhập hạn gửi kết quả chấm chéo."),
    sure: z.literal("on", "Đọc lại số đơn vị, số lượt rồi đánh dấu vào ô xác nhận."),
  })
  .transform(({ id, seed, each, dueOn, sure: _sure, ...rest }) => ({
    id,
    seed,
    each,
    dueOn,
    groups: Object.fromEntries(
      Object.entries(rest)
        .filter(([name, value]) => name.startsWith(GROUP) && typeof value === "string" && value.trim() !== "")
        .map(([name, value]) => [name.slice(GROUP.length), (value as string).trim().slice(0, 80)]),
    ),
    off: Object.keys(rest)
      .filter((name) => name.startsWith(OFF))
      .map((name) => name.slice(OFF.length)),
  }));
export type DrawInput = z.infer<typeof DrawInput>;

const reason = z
  .string("Nhập lý do.")
  .trim()
  .min(10, "Nhập lý do, ít nhất 10 chữ cái.")
  .max(1000, "Lý do dài quá 1.000 chữ cái. Rút gọn lại.");
export const VoidInput = z.object({ id: idField, version: versionField, reason });
export type VoidInput = z.infer<typeof VoidInput>;

export const CrossJudgeInput = JudgeInput.extend({ verb: z.enum(["accept", "change"], "Bấm một trong các nút của tiêu chí.") });
export type CrossJudgeInput = z.infer<typeof CrossJudgeInput>;
export const CheckInput = SheetInput;
export type CheckInput = z.infer<typeof CheckInput>;
