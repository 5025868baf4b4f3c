import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { canMove, earlierThan, NEXT, obstaclesToMove, type YearFacts } from "@/lib/year/rules";

type Shown = {
  id: string;
  version: number;
  facts: YearFacts;
  scoringFrom: string | null;
  scoringUntil: string | null;
  yearEndBy: string | null;
};
type ActsProps = { year: Shown; move?: FormAction | undefined; sendBack?: string | undefined; changeDates?: FormAction | undefined };

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
        >
          <DateField name="scoringFrom" label="Bắt đầu tự chấm" optional defaultValue={year.scoringFrom ?? ""} />
          <DateField name="scoringUntil" label="Hạn tự chấm" optional defaultValue={year.scoringUntil ?? ""} />
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
