import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { formatPoints } from "@/lib/criteria/points";
import { dateWords, dueWords, momentWords } from "@/lib/provinces/dates";
import type { Amended } from "@/lib/scoring/amended";
import type { SheetPage } from "@/lib/scoring/sheet-queries";
import { rawWords } from "@/lib/scoring/raw-words";
import { isLate, isWithUnit } from "@/lib/scoring/sheet-rules";
import { BEHALF_WORDS } from "@/lib/scoring/sheet-words";
import { fileHref } from "@/lib/storage/words";

/** What amendments did to the table since the sheet was begun. */
function AmendedNote({ amended: { number, on, items, removed } }: { amended: Amended }) {
  const marks = Object.entries(items);
  if (marks.length + removed.length === 0) return null;
  return (
    <Note kind="info" icon="pen" title={`Tiêu chí đã sửa: bản số ${number}, ngày ${dateWords(on)}`}>
      <ul>
        {marks.map(([key, { name, words, again }]) => (
          <li key={key}>
            <a href={`#tc-${key}`}>{name}</a>: {words}
            {again ? "; nhập lại" : ""}.
          </li>
        ))}
        {removed.map((name) => (
          <li key={name}>Bỏ: {name}. Số liệu đã nhập vẫn được giữ.</li>
        ))}
      </ul>
    </Note>
  );
}

/** What happened to this sheet and what its readers must know before they read the figures. */
export function SheetNotes({ it, tinh, answer }: { it: SheetPage; tinh: string; answer?: FormAction | undefined }) {
  const raw =
    it.settled && rawWords({ main: it.settled.main, applicable: it.settled.applicable, rescaled: it.settled.base }, it.settled.scale);
  const hidden = { id: it.id, version: String(it.version) };
  return (
    <>
      {it.settled && (
        <Note kind="ok" title={`Điểm chính thức: ${formatPoints(it.settled.total)}${it.settled.rank ? `, hạng ${it.settled.rank}` : ""}`}>
          {raw && `Phần tính điểm: ${raw}. `}Bảng dưới đây là phần đơn vị tự chấm. Từng thay đổi đến điểm chính thức ở trang Diễn biến điểm.
        </Note>
      )}
      {it.returnedReason && it.state !== "settled" && (
        <Note kind="warn" title={`Khối trả lại bảng${it.dueOn ? `, gửi lại trước ${dateWords(it.dueOn)}` : ""}`}>
          {it.returnedReason}
        </Note>
      )}
      {it.amended && <AmendedNote amended={it.amended} />}
      {it.closedReason && (
        <Note kind="error" title="Đơn vị không nộp bảng tự chấm">
          <p>{it.closedReason}</p>
          <p>
            {it.own || it.onBehalf
              ? "Số liệu, thuyết minh, minh chứng đã nhập còn nguyên ở bảng dưới, chỉ để xem. Muốn nhập tiếp, gửi khối thì đề nghị khối trưởng gia hạn."
              : "Số liệu đơn vị đã nhập được giữ nguyên nhưng chưa gửi khối nên bảng dưới không có."}
          </p>
        </Note>
      )}
      {isLate(it) && (
        <Note kind="error" title={`Quá hạn gửi khối: ${dateWords(it.dueOn)}, ${dueWords(it.dueOn!, it.today)}`}>
          Vẫn nhập được; muốn gửi thì đề nghị khối trưởng gia hạn.
        </Note>
      )}
      {it.extendedReason && isWithUnit(it) && !isLate(it) && it.dueOn && (
        <Note kind="info" title={`Được gia hạn đến ${dateWords(it.dueOn)}`}>
          {it.extendedReason}
        </Note>
      )}
      {it.onBehalf && (
        <Note kind="info" icon="pen" title="Thư ký khối nhập thay">
          <p>
            {it.behalfReason} {it.behalfAnswer ? BEHALF_WORDS[it.behalfAnswer] : "Chờ đơn vị xác nhận."} {it.behalfNote}
          </p>
          {answer && (
            <div className="acts">
              {it.behalfAnswer !== "confirmed" && (
                <ConfirmForm
                  action={answer}
                  open={{ label: "Xác nhận đúng", small: true, icon: "check" }}
                  title="Xác nhận nội dung nhập thay?"
                  submit="Xác nhận đúng"
                  safe="Chưa xác nhận"
                  hidden={{ ...hidden, answer: "confirmed" }}
                  effects={[{ text: "Các ô, thuyết minh và minh chứng thư ký khối đã nhập là của đơn vị." }]}
                />
              )}
              {it.behalfAnswer !== "contested" && (
                <ConfirmForm
                  action={answer}
                  open={{ label: "Không đồng ý", small: true }}
                  title="Nêu nội dung không đồng ý"
                  submit="Gửi ý kiến"
                  safe="Chưa gửi"
                  hidden={{ ...hidden, answer: "contested" }}
                >
                  <AreaField
                    name="note"
                    label="Nội dung không đồng ý"
                    rows={3}
                    hint="Ghi tiêu chí và số đúng. Đơn vị cũng tự sửa được các ô."
                  />
                </ConfirmForm>
              )}
            </div>
          )}
        </Note>
      )}
      {it.sentAt && it.round > 0 && (
        <p className="meta num">
          Lần gửi {it.round}: {momentWords(it.sentAt)}
          {it.approval === "PAPER" ? (
            <>
              . Đã duyệt theo bản giấy số {it.paperNumber} ngày {dateWords(it.paperDate)}, {it.paperSigner} ký.{" "}
              {it.scanId && (
                <Go href={fileHref(tinh, it.scanId)} target="_blank">
                  Xem bản quét
                </Go>
              )}
            </>
          ) : (
            `, ${it.sentBy ?? "lãnh đạo đơn vị"} duyệt.`
          )}
        </p>
      )}
    </>
  );
}
