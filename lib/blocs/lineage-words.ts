import type { LineageKind } from "@/lib/tenancy/generated/enums";

export const LINEAGE_WORDS = {
  RENAME: { name: "Đổi tên", does: "Đơn vị giữ nguyên khối, người và hồ sơ; hồ sơ các năm trước hiện tên cũ kèm (nay là …)." },
  MERGE: {
    name: "Hợp nhất, sáp nhập",
    does: "Các đơn vị cũ kết thúc hoạt động; đơn vị sau hợp nhất không tự thừa hưởng khối, điểm hay danh hiệu nào.",
  },
  SPLIT: { name: "Chia, tách", does: "Lập các đơn vị mới từ một đơn vị; đơn vị cũ kết thúc hoặc tiếp tục hoạt động." },
  DISSOLVE: { name: "Giải thể", does: "Đơn vị kết thúc hoạt động, không có đơn vị kế tiếp." },
} satisfies Record<LineageKind, { name: string; does: string }>;
export const LINEAGE_KINDS = ["RENAME", "MERGE", "SPLIT", "DISSOLVE"] as const satisfies LineageKind[];

/** "Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)". */
export const withNow = (name: string, now: string | null | undefined): string => (now ? `${name} (nay là ${now})` : name);
