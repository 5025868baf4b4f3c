import { holdsYear, share } from "@/lib/awards/rules";
import type { ProposalState } from "@/lib/tenancy/generated/enums";

export type Condition = { label: string; met: "yes" | "no" | "ask"; fact: string; basis: string; /** The basis is a rule of the bloc or a law nobody has compared with its text. */ verified: boolean };
export type ConditionFacts = {
  rank: number | null; ranked: number | null; inFavour: number | null; base: number | null; reason: string | null; archive: boolean;
  pledge: { signedAt: string | null } | null; source: string | null; verified: boolean; others: { titleName: string; state: ProposalState }[];
};

const comma = (value: number) => value.toFixed(2).replace(".", ",");
const law = (it: ConditionFacts) => ({ basis: it.source ?? "Danh mục danh hiệu, hình thức khen thưởng", verified: it.verified });

/** What the record says to each condition; the officer concludes, not the machine. */
export function conditionsOf(it: ConditionFacts): Condition[] {
  const percent = share(it.inFavour, it.base);
  return [
    {
      label: "Thứ hạng trong khối", ...law(it), met: it.rank === 1 ? "yes" : "ask",
      fact: it.rank === null ? "Không có thứ hạng trên hệ thống" : `Hạng ${it.rank}${it.ranked ? `/${it.ranked}` : ""}${it.reason ? `. Lý do của hội nghị: ${it.reason}` : ""}`,
    },
    {
      label: "Được bình xét, suy tôn trong khối", ...law(it), met: percent === null ? "ask" : percent > 50 ? "yes" : "no",
      fact: percent === null ? "Không có số phiếu" : `${it.inFavour}/${it.base} phiếu đồng ý, ${comma(percent)} %`,
    },
    {
      label: "Có ký giao ước thi đua của năm", basis: "Quy chế hoạt động của khối", verified: true, met: it.pledge?.signedAt ? "yes" : "ask",
      fact: it.pledge ? (it.pledge.signedAt ? "Đã ký giao ước" : "Chưa ký giao ước") : "Khối không lập giao ước trên hệ thống",
    },
    {
      label: "Thành tích chưa dùng cho đề nghị khác cùng năm", ...law(it), met: it.others.length === 0 ? "yes" : "ask",
      fact: it.others.length === 0 ? "Không có đề nghị khác cùng năm" : `Cùng năm còn: ${it.others.map(({ titleName, state }) => `${titleName}${holdsYear(state) ? " (đang xử lý)" : ""}`).join("; ")}`,
    },
  ];
}
