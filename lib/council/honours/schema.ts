import { z } from "zod";
import { passage, tickedIds } from "@/lib/awards/schema";
import { dateField, idField, versionField } from "@/lib/provinces/schema";
import { FATES } from "./rules";

export const MergeInput = z.object({ keptId: idField, others: tickedIds });
export type MergeInput = z.infer<typeof MergeInput>;
export const UnmergeInput = z.object({ id: idField });
export type UnmergeInput = z.infer<typeof UnmergeInput>;

export const ArchiveWordInput = z.object({ id: idField, version: versionField, word: z.string().default("") });
export type ArchiveWordInput = z.infer<typeof ArchiveWordInput>;
export const PublishAllInput = z.object({ word: z.string().default("") });
export type PublishAllInput = z.infer<typeof PublishAllInput>;
export const WithdrawInput = z.object({ id: idField, reason: passage("Ghi lý do gỡ khỏi trang công khai.", 1000) });
export type WithdrawInput = z.infer<typeof WithdrawInput>;
export const FateInput = z.object({
  id: idField,
  version: versionField,
  line: z
    .union([z.literal(""), z.uuid()])
    .optional()
    .transform((one) => one || null),
  fate: z.enum(FATES, { error: "Chọn việc đã xảy ra." }),
  on: dateField("Nhập ngày của văn bản."),
  basis: passage("Ghi số, ngày, cơ quan ban hành văn bản và lý do.", 1000),
});
export type FateInput = z.infer<typeof FateInput>;
