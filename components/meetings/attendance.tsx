import { RollHelp } from "@/components/meetings/roll-help";
import { QuorumCount } from "@/components/meetings/quorum-count";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { withNow } from "@/lib/blocs/lineage-words";
import type { AttendanceLine } from "@/lib/meetings/queries";
import { quorumOf, quorumWords, type Ratio } from "@/lib/meetings/rules";
import { ATTENDANCE_WORDS, type AttendanceState } from "@/lib/meetings/words";

const OPTIONS = Object.entries(ATTENDANCE_WORDS).map(([value, label]) => ({ value, label }));
const CHIPS = { expected: "todo", present: "done", substitute: "done", absent: "na" } as const satisfies Record<AttendanceState, string>;
const shown = ({ state, personName, personTitle, reason, authority }: AttendanceLine) =>
  JSON.stringify([state, personName ?? "", personTitle ?? "", reason ?? authority ?? ""]);

type RollProps = { attendance: AttendanceLine[]; quorum: Ratio; meetingId: string; action?: FormAction | undefined };

/** The members of that day. While the meeting runs a form, afterwards a table. */
export function Attendance({ attendance, quorum, meetingId, action }: RollProps) {
  const count = quorumOf(
    attendance.map(({ state }) => state),
    quorum,
  );
  const rule = `${quorum.numerator}/${quorum.denominator} số đơn vị thành viên của ngày họp`;
  if (!action) {
    return (
      <Panel title="Điểm danh" aside={<span className="soft num">{quorumWords(count)}</span>} flush>
        <DataTable
          name="Bảng điểm danh"
          bare
          rows={attendance}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: "unit", head: "Đơn vị", names: true, cell: ({ unitName, now }) => withNow(unitName, now) },
            { key: "state", head: "Điểm danh", cell: ({ state }) => <Chip kind={CHIPS[state]}>{ATTENDANCE_WORDS[state]}</Chip> },
            {
              key: "who",
              head: "Người dự",
              cell: ({ state, personName, personTitle }) =>
                state === "expected" ? "" : [personName, personTitle].filter(Boolean).join(", "),
            },
            { key: "why", head: "Lý do vắng, văn bản cử", cell: ({ reason, authority }) => reason ?? authority ?? "" },
          ]}
        />
      </Panel>
    );
  }
  return (
    <Panel title="Điểm danh" id="diem-danh">
      <Form action={action} submit="Lưu điểm danh" kind="plain" label="Điểm danh">
        <HiddenField name="meetingId" value={meetingId} />
        <HiddenField name="version" value={String(attendance.reduce((sum, { version }) => sum + version, 0))} />
        <QuorumCount key={count.present} members={count.members} needed={count.needed} present={count.present} rule={rule} />
        <RollHelp waiting={attendance.some(({ state }) => state === "expected")} />
        <div className="meet-roll">
          <div className="meet-row meet-row--head" aria-hidden="true">
            <span>Đơn vị</span>
            <span>Điểm danh</span>
            <span>Người dự</span>
            <span>Chức vụ</span>
            <span>Lý do vắng, văn bản cử</span>
          </div>
          {attendance.map((row) => {
            const { unitId, unitName, state, personName, personTitle, reason, authority, leader } = row;
            return (
              <div
                className="meet-row"
                key={unitId}
                role="group"
                aria-label={unitName}
                data-leader={leader?.name}
                data-leader-title={leader?.title ?? undefined}
              >
                <b>{unitName}</b>
                <HiddenField name={`was_${unitId}`} value={shown(row)} />
                <SelectField name={`state_${unitId}`} label="Điểm danh" options={OPTIONS} defaultValue={state} />
                <TextField name={`name_${unitId}`} label="Người dự" defaultValue={personName ?? ""} autoComplete="off" />
                <TextField name={`title_${unitId}`} label="Chức vụ" defaultValue={personTitle ?? ""} autoComplete="off" />
                <TextField
                  name={`reason_${unitId}`}
                  label="Lý do vắng, văn bản cử người dự thay"
                  defaultValue={reason ?? authority ?? ""}
                  autoComplete="off"
                />
              </div>
            );
          })}
        </div>
      </Form>
    </Panel>
  );
}
