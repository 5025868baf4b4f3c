import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { canMove, earlierThan, effectsOfSendBack, NEXT, obstaclesToMove, type YearFacts } from "@/lib/year/rules";

type Shown = { id: string; version: number; facts: YearFacts; scoringFrom: string | null; scoringUntil: string | null; yearEndBy: string | null };
type ActsProps = { year: Shown; move?: FormAction | undefined; sendBack?: FormAction | undefined; changeDates?: FormAction | undefined };

/** What this reader may do with the year. Each door is given only to somebody who may pass it. */
export function YearActs({ year, move, sendBack, changeDates }: ActsProps) {
  const { stage } = year.facts;
  const hidden = { id: year.id, version: String(year.version) };
  const { blocks, warns } = obstaclesToMove(year.facts);
  const back = earlierThan(stage).toReversed();
  const canGo = move && canMove(stage) && blocks.length === 0;
  const canGoBack = sendBack && year.facts.mode === "live" && back.length > 0;
  const canChange = changeDates && year.facts.mode === "live" && stage !== "closed";
  if (!canGo && !canGoBack && !canChange) return null;
  return (
    <div className="acts year__acts">
      {canGo && (
        <ConfirmForm
          action={move} open={{ label: `Chuyển sang ${STAGE_WORDS[NEXT[stage]].name}`, kind: "primary", icon: "right" }}
          title={`Chuyển năm thi đua sang ${STAGE_WORDS[NEXT[stage]].name}?`} submit="Chuyển bước" safe="Chưa chuyển" hidden={hidden}
          effects={[
            { text: STAGE_WORDS[NEXT[stage]].unit },
            ...warns.map(({ code, facts }) => ({ icon: "warn" as const, text: wordsOf(code, facts) })),
            { icon: "undo", text: "Chỉ cơ quan thi đua, khen thưởng tỉnh chuyển lại được bước trước, kèm lý do." },
          ]}
        />
      )}
      {canChange && (
        <ConfirmForm action={changeDates} open={{ label: "Sửa thời gian", icon: "cal" }} title="Sửa thời gian của năm thi đua" submit="Ghi thời gian" safe="Giữ như cũ" hidden={hidden}>
          <DateField name="scoringFrom" label="Bắt đầu tự chấm" optional defaultValue={year.scoringFrom ?? ""} />
          <DateField name="scoringUntil" label="Hạn tự chấm" optional defaultValue={year.scoringUntil ?? ""} />
          <DateField name="yearEndBy" label="Hạn tổng kết" optional defaultValue={year.yearEndBy ?? ""} />
        </ConfirmForm>
      )}
      {canGoBack && (
        <ConfirmForm action={sendBack} open={{ label: "Chuyển lại bước trước", kind: "danger", icon: "undo" }} title="Chuyển năm thi đua lại bước trước?" submit="Chuyển lại" kind="danger" safe="Giữ bước hiện tại" hidden={hidden}
          effects={backEffects(year.facts)}>
          <SelectField name="to" label="Chuyển về bước" options={back.map((to) => ({ value: to, label: STAGE_WORDS[to].name }))} />
          <AreaField name="reason" label="Lý do" rows={3} hint="Lý do được ghi vào nhật ký và hiện trên trang của khối." />
        </ConfirmForm>
      )}
    </div>
  );
}

/** Said before the choice is made: what holds for the farthest stage back. */
function backEffects(facts: YearFacts) {
  const { reopens, movesAgain, signaturesKept, adoptedKept } = effectsOfSendBack(facts, "preparing");
  return [
    { icon: "undo" as const, text: `Khối trưởng phải chuyển bước lại, tối đa ${movesAgain.length} bước; điều kiện của từng bước được kiểm tra lại.` },
    ...(reopens ? [{ icon: "users" as const, text: "Năm mở lại: khối trưởng, khối phó và thư ký của năm có lại quyền trên năm này." }] : []),
    ...(adoptedKept ? [{ icon: "check" as const, text: `Giao ước đã thông qua và ${signaturesKept} chữ ký giữ nguyên, không sửa được nội dung.` }] : []),
    { icon: "check" as const, text: "Không có cuộc bỏ phiếu hoặc hồ sơ đề nghị nào bị hủy. Không nội dung nào bị xóa." },
  ];
}
