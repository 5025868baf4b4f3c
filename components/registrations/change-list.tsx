import { Chip, type ChipKind } from "@/components/ui/chip";
import type { IconName } from "@/components/ui/icon";
import type { Change } from "@/lib/pledges/registrations/rules";
import { CHANGE_WORDS, changeWords } from "@/lib/pledges/registrations/words";

const LOOKS = {
  added: ["doing", "plus"],
  dropped: ["warn", "ban"],
  more: ["doing", "rise"],
  fewer: ["warn", "fall"],
  route: ["plain", "right"],
} satisfies Record<Change["what"], [ChipKind, IconName]>;

/** What changed since another registration, each with its word. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => (
  <ul className="rg-changes">
    {changes.map((change) => (
      <li key={`${change.what}${change.line.id}`}>
        <Chip kind={LOOKS[change.what][0]} icon={LOOKS[change.what][1]}>
          {CHANGE_WORDS[change.what]}
        </Chip>{" "}
        <span>{changeWords(change)}</span>
      </li>
    ))}
  </ul>
);
