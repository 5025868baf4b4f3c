import { Chip, type ChipKind } from "@/components/ui/chip";
import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { PlanPage, PlanSeen } from "@/lib/plans/queries";
import { reminderOf } from "@/lib/plans/reminder";
import { differencesIn, standingOf, type UnitStanding } from "@/lib/plans/unit-rules";
import { dateWords, dueWords } from "@/lib/provinces/dates";

const STANDINGS: Record<UnitStanding, { chip: ChipKind; words: string }> = {
  missing: { chip: "todo", words: "Chưa gửi" },
  late: { chip: "error", words: "Trễ, chưa gửi" },
  older: { chip: "warn", words: "Theo bản cũ" },
  sent: { chip: "done", words: "Đã gửi" },
};

/** Whose plan is there, whose is late, and what each makes of the bloc's. */
export function UnitsPanel({
  it,
  plan,
  at,
  moveDay,
  keeps,
}: {
  it: PlanPage;
  plan: PlanSeen;
  at: string;
  moveDay: FormAction | undefined;
  keeps: boolean;
}) {
  const rows = it.members.map((member) => {
    const sent = it.sent.find(({ unitId }) => unitId === member.unitId) ?? null;
    return {
      ...member,
      sent,
      standing: standingOf(
        { unitId: member.unitId, name: member.name, sent },
        { newest: plan.number, unitsBy: plan.unitsBy, today: it.today },
      ),
    };
  });
  const missing = rows.filter(({ sent }) => !sent).map(({ name }) => name);
  return (
    <Panel
      id="don-vi"
      title={`Kế hoạch của các đơn vị (đã gửi ${rows.length - missing.length}/${rows.length})`}
      flush
      aside={
        <div className="acts">
          {plan.unitsBy && (
            <span className="meta num">
              Hạn gửi {dateWords(plan.unitsBy)}
              {missing.length > 0 && !it.archive ? `, ${dueWords(plan.unitsBy, it.today)}` : ""}
            </span>
          )}
          {moveDay && (
            <ConfirmForm
              action={moveDay}
              open={{ label: plan.unitsBy ? "Đổi hạn" : "Đặt hạn gửi", small: true }}
              title="Hạn đơn vị gửi kế hoạch"
              submit="Lưu hạn"
              safe="Chưa đổi"
              hidden={{ planId: plan.id, version: String(plan.version) }}
            >
              <DateField name="unitsBy" label="Hạn gửi" optional defaultValue={plan.unitsBy ?? ""} />
            </ConfirmForm>
          )}
          {keeps && missing.length > 0 && !it.archive && <CopyBox small text={reminderOf(it.bloc.name, plan, missing)} />}
        </div>
      }
    >
      <DataTable
        name="Kế hoạch của các đơn vị"
        bare
        rows={rows}
        rowKey={({ unitId }) => unitId}
        late={({ standing }) => standing === "late" && !it.archive}
        columns={[
          { key: "unit", head: "Đơn vị", names: true, cell: ({ name, slug }) => <Go href={`${at}/${slug}`}>{name}</Go> },
          {
            key: "state",
            head: "Trạng thái",
            cell: ({ standing }) => (
              <Chip kind={it.archive && standing === "late" ? "na" : STANDINGS[standing].chip}>
                {it.archive && standing === "late" ? "Không có trong hồ sơ" : STANDINGS[standing].words}
              </Chip>
            ),
          },
          {
            key: "on",
            head: "Ngày gửi",
            cell: ({ sent }) => (
              <span className="num">{sent ? `${dateWords(sent.on)}${sent.times > 1 ? `, lần ${sent.times}` : ""}` : ""}</span>
            ),
          },
          {
            key: "what",
            head: "So với kế hoạch của khối",
            cell: ({ sent }) => (sent ? <span className="num">{`Bản số ${sent.plan}: ${differencesIn(sent)}`}</span> : ""),
          },
        ]}
      />
    </Panel>
  );
}
