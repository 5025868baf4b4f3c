import { Chip, type ChipKind } from "@/components/ui/chip";
import type { IconName } from "@/components/ui/icon";
import { share } from "@/lib/awards/rules";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { formatNumber, formatPercent } from "@/lib/provinces/numbers";
import type { ProposalState, TitleLevel } from "@/lib/tenancy/generated/enums";
import { isAboveProvince, LEVEL_SHORT } from "@/lib/titles/words";

export const LOOK = {
  drafting: ["todo"],
  sent: ["doing"],
  received: ["doing"],
  returned: ["warn", "undo"],
  appraising: ["doing"],
  asking_opinion: ["defer"],
  to_council: ["doing"],
  council_agreed: ["done"],
  council_refused: ["na"],
  changed: ["na"],
  forwarded: ["defer"],
  decided: ["seal"],
  refused_above: ["na"],
  withdrawn: ["na"],
} satisfies Record<ProposalState, [ChipKind] | [ChipKind, IconName]>;

export function ProposalChip({ state }: { state: ProposalState }) {
  const [kind, icon] = LOOK[state] as [ChipKind, IconName?];
  return (
    <Chip kind={kind} {...(icon ? { icon } : {})}>
      {PROPOSAL_STATE_WORDS[state].name}
    </Chip>
  );
}

export const LevelChip = ({ level }: { level: TitleLevel }) => (
  <Chip kind={isAboveProvince(level) ? "seal" : "plain"} icon="flag">
    {LEVEL_SHORT[level]}
  </Chip>
);

type Voted = { rank: number | null; ranked?: number | null; total?: string | null; inFavour: number | null; base: number | null };

/** "9/10 phiếu, 90,00 %"; a dash where nobody voted. */
export function votesLine({ inFavour, base }: Pick<Voted, "inFavour" | "base">): string {
  const percent = share(inFavour, base);
  return percent === null ? "Không có số phiếu" : `${inFavour}/${base} phiếu, ${formatPercent(percent)}`;
}

/** "Hạng 1/10, 96,85 điểm". */
export function rankLine({ rank, ranked, total }: Pick<Voted, "rank" | "ranked" | "total">): string {
  const place = rank === null ? "Không có thứ hạng" : `Hạng ${rank}${ranked ? `/${ranked}` : ""}`;
  return total ? `${place}, ${formatNumber(total, 2)} điểm` : place;
}
