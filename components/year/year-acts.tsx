import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { wordsOf } from "@/lib/problems/catalogue";
import type { BlocStage } from "@/lib/tenancy/generated/enums";
import { canMove, earlierThan, NEXT, obstaclesToMove, type YearFacts } from "@/lib/year/rules";

type Shown = {
  id: string;
  version: number;
  facts: YearFacts;
  scoringFrom: string | null;
  scoringUntil: string | null;
  yearEndBy: string | null;
  ownDueSheets: number;
};
type ActsProps = { year: Shown; move?: FormAction | undefined; sendBack?: string | undefined; changeDates?: FormAction | undefined };

const FROM_TODAY = "Ngày mới phải từ hôm nay trở đi. Ví dụ 28/02/2026.";
const UNTIL_HINT: Partial<Record<BlocStage, string>> = { preparing: FROM_TODAY, running: FROM_TODAY, scoring: FROM_TODAY };

/** What this reader may do with the year. Each door is given only to somebody who may pass it. */
export function YearActs({ year, move, sendBack, changeDates }: ActsProps) {
  const { stage } = year.facts;
  const hidden = { id: year.id, version: String(year.version) };
  const { blocks, warns } = obstaclesToMove(year.facts);
  const back = earlierThan(stage);
  const canGo = move && canMove(stage) && blocks.length === 0;
  const canGoBack = sendBack && year.facts.mode === "live" && back.length > 0;
  const canChange = changeDates && year.facts.mode === "live" && stage !== "closed";
  if (!canGo && !canGoBack && !canChange) return null;
  return (
    <div className="acts year__acts">
      {canGo && (
        <ConfirmForm
          action={move}
          open={{ label: `Chuyển sang ${STAGE_WORDS[NEXT[stage]].name}`, kind: "primary", icon: "right" }}
          title={`Chuyển năm thi đua sang ${STAGE_WORDS[NEXT[stage]].name}?`}
          submit="Chuyển bước"
          safe="Chưa chuyển"
          hidden={hidden}
          effects={[
            { text: STAGE_WORDS[NEXT[stage]].unit },
            ...warns.map(({ code, facts }) => ({ icon: "warn" as const, text: wordsOf(code, facts) })),
            { icon: "undo", text: "Chỉ cơ quan thi đua, khen thưởng tỉnh chuyển lại được bước trước, kèm lý do." },
          ]}
        />
      )}
      {canChange && (
        <ConfirmForm
          action={changeDates}
          open={{ label: "Sửa thời gian", icon: "cal" }}
          title="Sửa thời gian của năm thi đua"
          submit="Ghi thời gian"
          safe="Giữ như cũ"
          hidden={hidden}
          effects={
            year.ownDueSheets > 0
              ? [
                  {
                    icon: "warn",
                    text: `${year.ownDueSheets} bảng tự chấm đã mở giữ hạn gửi riêng, không đổi theo hạn chung. Muốn đổi hạn của đơn vị nào thì bấm Gia hạn ở mục Chấm điểm.`,
                  },
                ]
              : []
          }
        >
          <DateField name="scoringFrom" label="Bắt đầu tự chấm" optional defaultValue={year.scoringFrom ?? ""} />
          <DateField name="scoringUntil" label="Hạn tự chấm" optional hint={UNTIL_HINT[stage]} defaultValue={year.scoringUntil ?? ""} />
          <DateField name="yearEndBy" label="Hạn tổng kết" optional defaultValue={year.yearEndBy ?? ""} />
        </ConfirmForm>
      )}
      {canGoBack && (
        <ButtonLink href={sendBack} icon="undo">
          Chuyển lại bước trước
        </ButtonLink>
      )}
    </div>
  );
}
