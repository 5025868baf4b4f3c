import type { ProblemItem } from "@/lib/problems/problem";
import type { DecisionShown } from "../decision-queries";
import { dongWords, MOST_DONG, reckon, type Reckoned } from "./rules";

export const reckoned = ({ bonus, signedOn }: Pick<DecisionShown, "bonus" | "signedOn">): Reckoned =>
  reckon(bonus.rules, bonus.titles, signedOn);

/** A confirmed sum that is no longer what list and day give. */
export function obstaclesOfBonus(it: Pick<DecisionShown, "bonus" | "signedOn" | "state" | "kind">): ProblemItem[] {
  if (it.kind !== "AWARD" || it.state !== "draft") return [];
  const { total } = reckoned(it);
  if (!(total <= MOST_DONG)) return [{ code: "bonus.over" }];
  return it.bonus.printed && it.bonus.sum !== total
    ? [{ code: "bonus.moved_since", facts: { was: dongWords(it.bonus.sum ?? 0), sum: dongWords(total) } }]
    : [];
}

/** What issuing does to the money of a list that nobody has confirmed: its annex stays without it, for good. */
export function bonusEffects(it: Pick<DecisionShown, "bonus" | "signedOn" | "state" | "kind">): string[] {
  if (it.kind !== "AWARD" || it.state !== "draft" || it.bonus.printed) return [];
  const { titles, total } = reckoned(it);
  return titles.some(({ each }) => each !== null)
    ? [
        `Tiền thưởng (${dongWords(total)}) chưa được xác nhận: phụ lục ban hành không có cột tiền thưởng và về sau không thêm được. Muốn có cột này thì đóng hộp này, xác nhận ở mục Tiền thưởng trước khi ban hành.`,
      ]
    : [
        "Chưa tính được tiền thưởng: phụ lục ban hành không có cột tiền thưởng và về sau không thêm được. Muốn có cột này thì ghi mức lương cơ sở, hệ số trước khi ban hành.",
      ];
}
