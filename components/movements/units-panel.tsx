import { ConfirmForm } from "@/components/ui/confirm-form";
import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { AreaField, DateField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { MemberSeen, Participation } from "@/lib/movements/queries";
import { dateWords } from "@/lib/provinces/dates";

type UnitsProps = {
  movementId: string;
  blocYearId: string;
  units: readonly MemberSeen[];
  participations: readonly Participation[];
  today: string;
  archive: boolean;
  reminder?: string | null;
  /** For whom the reader may register. */
  joins: (unitId: string) => FormAction | undefined;
};

/** Who takes part: when it was launched at the unit, by which paper, and what the unit does. */
export function UnitsPanel({ movementId, blocYearId, units, participations, today, archive, reminder, joins }: UnitsProps) {
  const rows = units.map((unit) => ({
    ...unit,
    part: participations.find(({ unitId }) => unitId === unit.unitId),
    join: joins(unit.unitId),
  }));
  return (
    <Panel
      id="tham-gia"
      title={`Đơn vị tham gia (${participations.filter(({ unitId }) => units.some((unit) => unit.unitId === unitId)).length}/${units.length})`}
      flush
      aside={reminder && <CopyBox text={reminder} small />}
    >
      <DataTable
        name="Đơn vị tham gia"
        bare
        rows={rows}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name },
          {
            key: "joined",
            head: "Phát động tại đơn vị",
            cell: ({ part }) =>
              part ? <span className="num">{dateWords(part.joinedOn)}</span> : <span className="soft">chưa đăng ký</span>,
          },
          {
            key: "paper",
            head: "Văn bản",
            cell: ({ part }) =>
              (part && [part.documentNumber, dateWords(part.documentDate)].filter(Boolean).join(", ")) || (
                <span className="soft">không ghi</span>
              ),
          },
          {
            key: "plan",
            head: "Nội dung thực hiện",
            cell: ({ part }) => (part?.plan ? <span className="meet-prose">{part.plan}</span> : <span className="soft">không ghi</span>),
          },
          ...(rows.some(({ join, part }) => join && !part)
            ? [
                {
                  key: "acts",
                  head: "Đăng ký",
                  headHidden: true,
                  cell: ({ unitId, name, part, join }: (typeof rows)[number]) =>
                    !part &&
                    join && (
                      <ConfirmForm
                        action={join}
                        open={{ label: "Đăng ký tham gia", small: true, kind: "plain" }}
                        title={`Đăng ký tham gia: ${name}`}
                        submit="Đăng ký tham gia"
                        safe="Chưa đăng ký"
                        hidden={{ movementId, blocYearId, unitId }}
                      >
                        <DateField name="joinedOn" label="Ngày phát động tại đơn vị" defaultValue={archive ? "" : today} />
                        <TextField name="documentNumber" label="Số văn bản phát động" optional autoComplete="off" />
                        <DateField name="documentDate" label="Ngày văn bản" optional />
                        <AreaField name="plan" label="Nội dung thực hiện tại đơn vị" optional rows={4} />
                      </ConfirmForm>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
