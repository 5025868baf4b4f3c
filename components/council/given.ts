import { blocLetterHref, reportHref } from "@/lib/awards/addresses";
import type { ProposalShown } from "@/lib/council/queries";
import { GENDER_WORDS, RECIPIENT_CLASS_WORDS } from "@/lib/awards/subject-words";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

/** What stands at the head of a proposal that no bloc made, where a bloc's has rank and votes. */
export const givenLines = (it: ProposalShown): { label: string; value: string }[] => [
  { label: "Nơi đề nghị", value: [it.giverName, it.giver === "BOARD" && it.writtenBy].filter(Boolean).join(", người lập: ") },
  { label: "Loại hình khen thưởng", value: it.modeName },
  ...(it.occasion ? [{ label: "Về việc", value: it.occasion }] : []),
  {
    label: "Đối tượng",
    value: [
      RECIPIENT_WORDS[it.kind],
      it.enterprise && "doanh nghiệp",
      it.recipientClass && RECIPIENT_CLASS_WORDS[it.recipientClass].toLowerCase(),
      it.gender && GENDER_WORDS[it.gender].toLowerCase(),
    ]
      .filter(Boolean)
      .join(", "),
  },
];

/** The letter it came with. */
export const letterHref = (tinh: string, { giver, unitSlug, letter }: Pick<ProposalShown, "giver" | "unitSlug" | "letter">): string =>
  giver === "UNIT" ? `/${tinh}/don-vi/${unitSlug}/de-nghi/${letter?.id ?? ""}` : `/${tinh}/ban/de-nghi/to-trinh/${letter?.id ?? ""}`;

/** Whoever may not read the queue goes back to where the dossier was written: the unit's letters, or the proposals of its bloc-year. */
export const backFrom = (
  tinh: string,
  { giver, unitSlug, blocSlug, year }: Pick<ProposalShown, "giver" | "unitSlug" | "blocSlug" | "year">,
) =>
  giver === "UNIT" || !blocSlug
    ? { label: "Tờ trình của đơn vị", href: `/${tinh}/don-vi/${unitSlug}/de-nghi` }
    : { label: `Đề nghị khen thưởng năm ${year}`, href: `/${tinh}/khoi/${blocSlug}/${year}/de-nghi` };

/** Where a paper that the record itself holds is read; only what a bloc sends comes from a year. */
export function placesOf(tinh: string, it: ProposalShown): Partial<Record<string, string>> {
  const { blocSlug, year, meeting } = it;
  if (!blocSlug) return it.letter ? { letter: `${letterHref(tinh, it)}/to-trinh.docx`, report: reportHref(tinh, it.id) } : {};
  const home = `/${tinh}/khoi/${blocSlug}/${year}`,
    held = meeting && `${home}/hoi-nghi/${meeting.id}`;
  return {
    report: reportHref(tinh, it.id),
    letter: blocLetterHref(home, it),
    ranking: `${home}/xep-hang`,
    ...(held ? { minutes: `${held}/bien-ban`, count: held } : {}),
  };
}
