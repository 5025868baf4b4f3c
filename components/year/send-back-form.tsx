import { CheckGroup } from "@/components/ui/choice";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { formatPoints } from "@/lib/criteria/points";
import { effectsOfSendBack, type Stage } from "@/lib/year/rules";
import type { SendBackSeen } from "@/lib/year/send-back";

type FormProps = { it: SendBackSeen; to: Stage; stages: Stage[]; at: string; action: FormAction };

/** First the stage, then what it voids by name, then the reason. */
export function SendBackForm({ it, to, stages, at, action }: FormProps) {
  const { reopensSheets } = effectsOfSendBack(it.facts, to);
  return (
    <>
      <Panel title="Chuyển về bước">
        <nav className="acts" aria-label="Bước chuyển về">
          {stages.map((stage) => (
            <Go
              key={stage}
              href={`${at}?buoc=${stage}`}
              className={stage === to ? "btn btn--primary" : "btn"}
              aria-current={stage === to ? "true" : undefined}
            >
              {STAGE_WORDS[stage].name}
            </Go>
          ))}
        </nav>
      </Panel>
      <Panel title={`Khi chuyển về ${STAGE_WORDS[to].name}`}>
        <Effects it={it} to={to} />
        <Form action={action} submit={`Chuyển lại ${STAGE_WORDS[to].name}`} kind="danger" icon="undo" label="Chuyển lại bước trước">
          <HiddenField name="id" value={it.id} />
          <HiddenField name="version" value={String(it.version)} />
          <HiddenField name="to" value={to} />
          {reopensSheets && it.sheets.length > 0 && (
            <CheckGroup
              name="sheets"
              label="Mở lại bảng chấm điểm của"
              note="không bắt buộc"
              hint={
                to === "checking"
                  ? "Bảng đã chọn trở lại bước thẩm định; bảng khác giữ nguyên điểm đã chốt."
                  : "Bảng đã chọn trả lại đơn vị để sửa; bảng khác giữ nguyên."
              }
              options={it.sheets.map(({ id, unit, state, total, rank }) => ({
                value: id,
                label: unit,
                hint: sheetHint(state, total, rank),
              }))}
            />
          )}
          <AreaField name="reason" label="Lý do" rows={3} hint="Lý do được ghi vào nhật ký và hiện trên trang của khối." />
        </Form>
      </Panel>
    </>
  );
}

const sheetHint = (state: SendBackSeen["sheets"][number]["state"], total: string | null, rank: number | null) =>
  state === "settled" && total
    ? `Đã chốt ${formatPoints(total)} điểm${rank ? `, hạng ${rank}` : ""}`
    : state === "not_submitted"
      ? "Đã ghi Không nộp"
      : "Đã gửi, chưa chốt";

function Effects({ it, to }: Pick<FormProps, "it" | "to">) {
  const { reopens, movesAgain, adoptedKept, signaturesKept, voidsVotes } = effectsOfSendBack(it.facts, to);
  const open = it.proposals.filter(({ forwarded }) => !forwarded),
    sent = it.proposals.filter(({ forwarded }) => forwarded);
  const named = (rows: { unit: string; title?: string | null }[]) =>
    rows.map(({ unit, title }) => (title ? `${unit} (${title})` : unit)).join("; ");
  return (
    <ul className="effects">
      <li>
        <Icon name="undo" />
        <span>Khối trưởng phải chuyển bước lại, {movesAgain.length} bước; điều kiện của từng bước được kiểm tra lại.</span>
      </li>
      {reopens && (
        <li>
          <Icon name="users" />
          <span>Năm mở lại: khối trưởng, khối phó và thư ký của năm có lại quyền trên năm này.</span>
        </li>
      )}
      {voidsVotes && it.votes.length > 0 && (
        <li>
          <Icon name="ban" />
          <span>
            {it.votes.length} cuộc bỏ phiếu không còn giá trị: {it.votes.map(({ title }) => title).join("; ")}.
          </span>
        </li>
      )}
      {voidsVotes && it.nominations.length > 0 && (
        <li>
          <Icon name="ban" />
          <span>
            {it.nominations.length} kết quả suy tôn không còn giá trị: {named(it.nominations)}.
          </span>
        </li>
      )}
      {voidsVotes && open.length > 0 && (
        <li>
          <Icon name="ban" />
          <span>
            {open.length} hồ sơ đề nghị được rút lại: {named(open)}.
          </span>
        </li>
      )}
      {voidsVotes && sent.length > 0 && (
        <li>
          <Icon name="check" />
          <span>
            {sent.length} hồ sơ đã trình Thủ tướng Chính phủ giữ nguyên: {named(sent)}.
          </span>
        </li>
      )}
      {it.correction !== null && (
        <li>
          <Icon name="ban" />
          <span>Lần điều chỉnh kết quả, bản số {it.correction}, dừng lại; điểm đã ghi trong lần đó không có hiệu lực.</span>
        </li>
      )}
      {adoptedKept && (
        <li>
          <Icon name="check" />
          <span>Giao ước đã thông qua và {signaturesKept} chữ ký giữ nguyên, không sửa được nội dung.</span>
        </li>
      )}
      {(!voidsVotes || it.votes.length + it.nominations.length + open.length === 0) && (
        <li>
          <Icon name="check" />
          <span>Không có cuộc bỏ phiếu hoặc hồ sơ đề nghị nào bị hủy. Không nội dung nào bị xóa.</span>
        </li>
      )}
    </ul>
  );
}
