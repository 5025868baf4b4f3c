import { dateWords } from "@/lib/provinces/dates";

/** Ready to be pasted: who is asked, for what, until when. */
export const reminderOf = (bloc: string, plan: { title: string; unitsBy: string | null }, missing: readonly string[]): string =>
  `Kính gửi các đơn vị: ${missing.join("; ")}.\n${bloc} đề nghị đơn vị lập và gửi kế hoạch thực hiện “${plan.title}”${plan.unitsBy ? ` trước hết ngày ${dateWords(plan.unitsBy)}` : ""}. Vào mục Việc cần làm, chọn Lập kế hoạch của đơn vị. Trân trọng.`;
