import { z } from "zod";
import { idField, optionalTextField, versionField } from "@/lib/provinces/schema";

export const InviteeInput = z
  .object({
    meetingId: idField,
    unitId: idField,
    version: versionField,
    answer: z.enum(["comes", "substitute", "absent"], { error: "Chọn ai dự họp." }),
    personName: optionalTextField("Họ tên người dự", 120),
    personTitle: optionalTextField("Chức vụ", 200),
    authority: optionalTextField("Văn bản cử, ủy quyền", 300),
    reason: optionalTextField("Lý do vắng", 300),
  })
  .superRefine(({ answer, personName, authority, reason }, at) => {
    const missing = (path: string, message: string) => at.addIssue({ code: "custom", path: [path], message });
    if (answer !== "absent" && !personName) missing("personName", "Ghi họ tên người dự họp.");
    if (answer === "substitute" && !authority) missing("authority", "Ghi số, ngày văn bản cử hoặc giấy ủy quyền của người dự thay.");
    if (answer === "absent" && !reason) missing("reason", "Ghi lý do đơn vị không dự được.");
  });
