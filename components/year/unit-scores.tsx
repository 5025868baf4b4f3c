import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { formatPoints } from "@/lib/criteria/points";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import type { UnitBloc } from "@/lib/year/unit-year";

type ScoresProps = {
  bloc: UnitBloc;
  at: string;
  slug: string;
  today: string;
  /** The reader reads the sheet itself, answers for the unit. */ reads: boolean;
  answers: boolean;
};

/** The sheet of the unit: how far it is, then what came out of it. */
export function UnitScores({ bloc: { sheet, stage, mode }, at, slug, today, reads, answers }: ScoresProps) {
  if (!sheet) {
    const words =
      mode === "archive"
        ? "Hồ sơ năm trước không có bảng chấm điểm."
        : stage === "preparing" || stage === "running"
          ? "Bảng tự chấm mở khi năm chuyển sang bước Tự chấm điểm."
          : "Đơn vị không có bảng chấm điểm ở khối này.";
    return (
      <div className="unit-line">
        <h3>Chấm điểm</h3>
        <p className="meta">{words}</p>
      </div>
    );
  }
  const { state, dueOn, late, replyUntil, selfTotal, total, rank, ranked, classification, provisional } = sheet,
    own = `${at}/cham-diem/${slug}`;
  const withUnit = ["not_started", "drafting", "awaiting_leader", "returned"].includes(state);
  return (
    <>
      <div className="unit-line">
        <h3>Chấm điểm</h3>
        <p>
          <Chip kind={late ? "error" : SHEET_WORDS[state].chip}>{SHEET_WORDS[state].name}</Chip>
          {withUnit && dueOn && (
            <span className="meta num">
              {" "}
              hạn {dateWords(dueOn)}, {dueWords(dueOn, today)}
            </span>
          )}
        </p>
        {reads && (
          <ButtonLink href={own} small icon="sheet">
            {withUnit ? "Mở bảng tự chấm" : "Xem bảng tự chấm"}
          </ButtonLink>
        )}
      </div>
      {replyUntil && (
        <Note kind="warn" title={`Xem kết quả thẩm định và trả lời đến hết ngày ${dateWords(replyUntil)}`}>
          Có tiêu chí bị giảm điểm. Không trả lời thì điểm thẩm định có hiệu lực.{" "}
          {answers && (
            <ButtonLink href={`${own}/giai-thich#gui-giai-trinh`} small>
              Xem và trả lời
            </ButtonLink>
          )}
        </Note>
      )}
      {(selfTotal !== null || total !== null) && (
        <Leader
          lines={[
            ...(selfTotal === null ? [] : [{ label: "Điểm tự chấm", value: <span className="num">{formatPoints(selfTotal)}</span> }]),
            ...(total === null
              ? []
              : [
                  { label: provisional ? "Điểm đã chốt, tạm tính" : "Điểm đã chốt", value: <b className="num">{formatPoints(total)}</b> },
                  { label: "Thứ hạng", value: <span className="num">{rank === null ? "Chưa có" : `${rank}/${ranked}`}</span> },
                  ...(classification ? [{ label: "Xếp loại", value: classification }] : []),
                ]),
          ]}
        />
      )}
      {total !== null && (
        <p>
          <ButtonLink href={`${own}/giai-thich`} small icon="bars">
            Diễn biến điểm
          </ButtonLink>
        </p>
      )}
    </>
  );
}
