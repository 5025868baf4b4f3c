import type { CorrectionBasis } from "@/lib/tenancy/generated/enums";

export const BASIS_WORDS = {
  PETITION: { name: "Kiến nghị được chấp nhận", about: "Đơn vị hoặc cá nhân kiến nghị bằng văn bản và được chấp nhận." },
  LATE_FIGURES: { name: "Số liệu công bố sau", about: "Cơ quan khác công bố hoặc sửa số liệu sau khi năm đã bình xét." },
} satisfies Record<CorrectionBasis, { name: string; about: string }>;
