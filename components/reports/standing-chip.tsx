import { Chip, type ChipKind } from "@/components/ui/chip";
import { dueWords } from "@/lib/provinces/dates";
import { STANDING_WORDS, type Standing } from "@/lib/reports/report-rules";

const KINDS = { waiting: "todo", returned: "warn", sent: "bare" } satisfies Record<Standing["step"], ChipKind>;

export function StandingChip({ step, due, late, today }: Standing & { today: string }) {
  return late && due ? (
    <Chip kind="error">
      {STANDING_WORDS[step]}, trễ {dueWords(due, today).replace("quá ", "")}
    </Chip>
  ) : (
    <Chip kind={KINDS[step]}>{STANDING_WORDS[step]}</Chip>
  );
}
