import { ConfirmForm } from "@/components/ui/confirm-form";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import type { DecisionSeen, ResolutionOffered, ReviewSeen } from "@/lib/reports/review-queries";
import { SUBJECT_WORDS } from "@/lib/meetings/words";

/** What stands in the way of recording that the meeting passed the report, or the way to do so. */
export function AdoptReview({
  action,
  hidden,
  resolutions,
  stops,
  units,
  missing,
}: {
  action: FormAction;
  hidden: Record<string, string>;
  resolutions: readonly ResolutionOffered[];
  stops: readonly string[];
  units: number;
  missing: number;
}) {
  return (
    <Panel title="Hội nghị thông qua" id="thong-qua">
      {stops.length > 0 ? (
        <Note kind="info" title="Chưa ghi nhận thông qua được">
          <ul className="meet-list">
            {stops.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Note>
      ) : (
        <ConfirmForm
          action={action}
          open={{ label: "Ghi nhận hội nghị thông qua", icon: "check", kind: "primary" }}
          title="Ghi nhận hội nghị thông qua báo cáo?"
          submit="Ghi nhận thông qua"
          safe="Chưa ghi nhận"
          hidden={hidden}
          effects={[
            { text: `Báo cáo của ${units} đơn vị và lời của khối được chốt, không sửa được nữa.` },
            ...(missing > 0 ? [{ icon: "warn" as const, text: `${missing} đơn vị chưa gửi được nêu tên trong báo cáo.` }] : []),
          ]}
        >
          <SelectField
            name="resolutionId"
            label="Nội dung đã biểu quyết"
            options={resolutions.map(({ id, text, meeting }) => ({
              value: id,
              label: `${meeting.title}, ${dateWords(meeting.day)}: ${text.slice(0, 80)}`,
            }))}
            defaultValue={resolutions[0]?.id}
          />
        </ConfirmForm>
      )}
    </Panel>
  );
}

/** What else the meeting resolved; an amendment of the criteria leads to both versions side by side. */
export function Decisions({
  meeting,
  decisions,
  year,
}: {
  meeting: ResolutionOffered["meeting"];
  decisions: readonly DecisionSeen[];
  year: string;
}) {
  return (
    <Panel
      title="Hội nghị quyết nghị"
      id="quyet-nghi"
      foot={<Go href={`${year}/hoi-nghi/${meeting.id}`}>{`${meeting.title}, ngày ${dateWords(meeting.day)}`}</Go>}
    >
      {decisions.length === 0 ? (
        <p className="soft">Ngoài báo cáo, hội nghị không biểu quyết nội dung nào khác.</p>
      ) : (
        <ul className="meet-list">
          {decisions.map(({ id, subject, text, criteria }) => (
            <li key={id}>
              <span className="meet-prose">{text}</span> <span className="meta">{SUBJECT_WORDS[subject]}</span>
              {subject === "CRITERIA" && (
                <span className="meta block">
                  {criteria ? (
                    <>
                      Bảng tiêu chí <Go href={`${year}/tieu-chi`}>bản số {criteria.number}</Go>
                      {criteria.adoptedAt ? `, thông qua ngày ${dateWords(criteria.adoptedAt.slice(0, 10))}` : ", còn là dự thảo"}.
                      {criteria.replaces && (
                        <>
                          {" "}
                          <Go href={`${year}/tieu-chi/thay-doi?ban=truoc`}>Xem hai bản cạnh nhau</Go>.
                        </>
                      )}
                    </>
                  ) : (
                    "Bản sửa đổi tiêu chí chưa được ghi nhận theo nghị quyết này."
                  )}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** By whom, when, and the hash of what was adopted. */
export const AdoptedNote = ({ review, late }: { review: ReviewSeen; late: readonly string[] }) => (
  <Note
    kind="ok"
    title={`Hội nghị đã thông qua, ghi nhận lúc ${momentWords(review.adoptedAt!)}${review.adoptedBy ? `, ${review.adoptedBy}` : ""}`}
  >
    <p className="num">
      Mã văn bản (SHA-256): <span className="hash">{review.hash!.match(/.{8}/g)!.join(" ")}</span>
    </p>
    {late.length > 0 && <p>Gửi sau khi thông qua, không nằm trong báo cáo này: {late.join("; ")}.</p>}
  </Note>
);
