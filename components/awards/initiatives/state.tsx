import { Chip } from "@/components/ui/chip";
import type { InitiativeShown } from "@/lib/awards/initiatives/queries";
import { REACH_WORDS } from "@/lib/awards/initiatives/words";
import { dateWords } from "@/lib/provinces/dates";

/** "Quyết định số 12/QĐ-SNV ngày 05/02/2026, Sở Nội vụ". */
export const recognitionWords = ({ recognisedNumber, recognisedOn, recognisedBy }: InitiativeShown): string =>
  recognisedOn ? `Quyết định số ${recognisedNumber} ngày ${dateWords(recognisedOn)}, ${recognisedBy}` : "Chưa có quyết định công nhận";

export function InitiativeState({ it: { removed, recognisedOn, confirmedBy, reach } }: { it: InitiativeShown }) {
  if (removed) return <Chip kind="na">Đã bỏ</Chip>;
  if (!recognisedOn) return <Chip kind="todo">Chưa công nhận</Chip>;
  return (
    <Chip kind={confirmedBy ? "done" : "defer"}>
      {REACH_WORDS[reach].name}
      {confirmedBy ? "" : ", chờ xác nhận"}
    </Chip>
  );
}
