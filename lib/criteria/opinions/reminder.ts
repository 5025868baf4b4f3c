import { dateWords } from "@/lib/provinces/dates";

type Asked = { bloc: { name: string }; year: string; discussion: { dueOn: string } | null };

/** Ready to be pasted: who is asked for an opinion, until when. */
export const reminderOf = ({ bloc, year, discussion }: Asked, names: string[]): string =>
  `Kính gửi các đơn vị: ${names.join("; ")}.\n${bloc.name} đề nghị đơn vị góp ý dự thảo bảng tiêu chí năm ${year}${discussion ? ` trước hết ngày ${dateWords(discussion.dueOn)}` : ""}. Vào mục Việc cần làm, chọn Góp ý. Trân trọng.`;
