import type { ChipKind } from "@/components/ui/chip";
import type { ReaderOpinionState } from "@/lib/tenancy/generated/enums";

export const TYPED_LIMITS = { name: 80, contact: 200, words: 3_000 } as const;

export const OPINION_STATE_WORDS = {
  waiting: { name: "Chờ xem xét", chip: "todo" },
  published: { name: "Đã công bố", chip: "done" },
  refused: { name: "Không công bố", chip: "na" },
} satisfies Record<ReaderOpinionState, { name: string; chip: ChipKind }>;
