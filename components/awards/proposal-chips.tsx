import { Chip, type ChipKind } from "@/components/ui/chip";
import type { IconName } from "@/components/ui/icon";
import { share } from "@/lib/awards/rules";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { formatNumber, formatPercent } from "@/lib/provinces/numbers";
import type { AwardMode, ProposalState, TitleLevel } from "@/lib/tenancy/generated/enums";
import { BY_MERIT } from "@/lib/titles/modes";
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

/** Where it stands in the bloc; of a commendation for one thing its kind, which asks no ranking. */
export const placeLine = (it: Pick<Voted, "rank" | "ranked" | "total"> & { mode: AwardMode; modeName: string }): string =>
  it.mode === BY_MERIT ? rankLine(it) : it.modeName;

/** At the head of a dossier that a bloc made: its place by merit, else the kind of commendation and for what. */
export const standingLines = (it: Parameters<typeof placeLine>[0] & { occasion: string | null }): { label: string; value: string }[] =>
  it.mode === BY_MERIT
    ? [{ label: "Thứ hạng trong khối, cụm", value: rankLine(it) }]
    : [
        { label: "Loại hình khen thưởng", value: it.modeName },
        { label: "Về việc", value: it.occasion ?? "" },
      ];

/** "Hạng 1/10, 96,85 điểm". */
export function rankLine({ rank, ranked, total }: Pick<Voted, "rank" | "ranked" | "total">): string {
  const place = rank === null ? "Không có thứ hạng" : `Hạng ${rank}${ranked ? `/${ranked}` : ""}`;
  return total ? `${place}, ${formatNumber(total, 2)} điểm` : place;
}
