import { z } from "zod";
import { passage } from "@/lib/awards/schema";
import { idField, versionField } from "@/lib/provinces/schema";

export const LookInput = z.object({
  id: idField,
  version: versionField,
  finding: passage("Ghi kết quả xem lại: vẫn đủ điều kiện, hay cần làm gì tiếp.", 2000),
});
export type LookInput = z.infer<typeof LookInput>;
