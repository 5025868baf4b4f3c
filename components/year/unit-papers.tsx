import { ProposalChip } from "@/components/awards/proposal-chips";
import { Go } from "@/components/ui/go";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import type { UnitBloc } from "@/lib/year/unit-year";

type PapersProps = { slug: string; bloc: UnitBloc; at: string; home: string; readsDecisions: boolean };

/** What lies on paper about the unit in this bloc and year: pledge, minutes, proposals, decisions. */
export function UnitPapers({ slug, bloc: { mode, pledge, meetings, proposals, decisions }, at, home, readsDecisions }: PapersProps) {
  const live = mode === "live",
    adopted = pledge && pledge.state !== "draft";
  if (!adopted && !live && meetings.length + proposals.length + decisions.length === 0) return null;
  return (
    <>
      <div className="unit-line">
        <h3>Văn bản, hồ sơ</h3>
      </div>
      <ul className="lines">
        {live && (
          <li>
            <Go href={`${at}/dang-ky/${slug}`}>Bản đăng ký thi đua</Go>
          </li>
        )}
        {adopted && (
          <li>
            <Go href={`${at}/giao-uoc/in`}>Giao ước thi đua, bản in</Go>
          </li>
        )}
        {meetings.map(({ id, title, startsAt, minutesNumber, signedOn }) => (
          <li key={id}>
            <Go href={`${at}/hoi-nghi/${id}/bien-ban`}>Biên bản: {title}</Go>
            <span className="meta num">
              {minutesNumber && signedOn
                ? ` số ${minutesNumber}, ký ${dateWords(signedOn)}`
                : ` họp ngày ${dateWords(dayOf(startsAt))}, chưa ký`}
            </span>
          </li>
        ))}
        {proposals.map(({ id, titleName, state }) => (
          <li key={id}>
            <Go href={`${at}/de-nghi`}>Đề nghị {titleName}</Go> <ProposalChip state={state} />
          </li>
        ))}
        {decisions.map(({ id, number, signedOn, titleName }) => (
          <li key={`${id}${titleName}`}>
            {readsDecisions ? <Go href={`${home}/ban/quyet-dinh/${id}`}>Quyết định số {number}</Go> : `Quyết định số ${number}`}
            <span className="meta num">
              {" "}
              ngày {dateWords(signedOn)}: {titleName}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
