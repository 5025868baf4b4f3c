import type { PlanKind } from "@/lib/tenancy/generated/enums";

type KindWords = {
  name: string;
  /** In the middle of a sentence. */ mid: string;
  /** Folder of its pages. */ folder: string;
  paper: string;
  section: string;
  sections: readonly string[];
};

/** The two texts a bloc adopts for its year; `sections` is what a new one begins with. */
export const PLAN_KINDS: Record<PlanKind, KindWords> = {
  PLAN: {
    name: "Kế hoạch hoạt động",
    mid: "kế hoạch",
    folder: "ke-hoach",
    paper: "KẾ HOẠCH",
    section: "Mục",
    sections: ["Mục đích, yêu cầu", "Nội dung và chỉ tiêu thi đua", "Tổ chức thực hiện"],
  },
  REGULATION: {
    name: "Quy chế hoạt động",
    mid: "quy chế",
    folder: "quy-che",
    paper: "QUY CHẾ",
    section: "Điều",
    sections: [
      "Phạm vi, đối tượng áp dụng",
      "Nguyên tắc hoạt động",
      "Nhiệm vụ của Khối trưởng, Khối phó, Thư ký khối",
      "Nhiệm vụ của đơn vị thành viên",
      "Chế độ họp, thông tin, báo cáo",
      "Điều khoản thi hành",
    ],
  },
};
export const kindOf = (folder: string): PlanKind | null =>
  (Object.keys(PLAN_KINDS) as PlanKind[]).find((kind) => PLAN_KINDS[kind].folder === folder) ?? null;

export const STANCE_WORDS = { kept: "Theo khối", changed: "Điều chỉnh", left_out: "Không thực hiện", added: "Bổ sung" } as const;
export const PART_WORDS = { body: "Nội dung", target: "Chỉ tiêu", who: "Người thực hiện", until: "Hạn" } as const;
