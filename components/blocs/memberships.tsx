import { Chip } from "@/components/ui/chip";
import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { withNow } from "@/lib/blocs/lineage-words";
import type { BlocPage, Membership } from "@/lib/blocs/queries";
import { dateWords } from "@/lib/provinces/dates";

export type MemberDoors = { change: FormAction; end: FormAction };

/** Members by date; those that left stay readable below. */
export function MembershipTable({ members, today, doors }: { members: Membership[]; today: string; doors?: MemberDoors | undefined }) {
  return (
    <DataTable
      name="Danh sách đơn vị thành viên"
      bare
      rows={members}
      rowKey={({ id }) => id}
      empty={
        <Empty title="Chưa có đơn vị thành viên">
          Thêm từng đơn vị theo quyết định chia khối, cụm. Số đơn vị có mặt khi họp và số đơn vị ký giao ước tính theo danh sách này.
        </Empty>
      }
      columns={[
        { key: "name", head: "Đơn vị", names: true, cell: ({ name, now }) => withNow(name, now) },
        { key: "since", head: "Từ ngày", cell: ({ since }) => <span className="num">{dateWords(since)}</span> },
        {
          key: "until",
          head: "Đến ngày",
          cell: ({ until }) =>
            until ? (
              <span className="num">
                {dateWords(until)}
                {until < today && (
                  <>
                    {" "}
                    <Chip kind="na">Đã thôi</Chip>
                  </>
                )}
              </span>
            ) : (
              <span className="meta">nay</span>
            ),
        },
        {
          key: "counts",
          head: "Khen thưởng",
          cell: ({ countsForAward }) => (countsForAward ? "Có tính" : <Chip kind="na">Không tính</Chip>),
        },
        { key: "ranked", head: "Xếp hạng", cell: ({ ranked }) => (ranked ? "Có xếp" : <Chip kind="na">Không xếp</Chip>) },
        { key: "basis", head: "Căn cứ", cell: ({ basis }) => basis ?? <span className="meta">chưa ghi</span> },
        ...(doors
          ? [
              {
                key: "acts",
                head: "Việc",
                headHidden: true,
                cell: (row: Membership) => <MemberActs member={row} doors={doors} today={today} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function MemberActs({ member, doors, today }: { member: Membership; doors: MemberDoors; today: string }) {
  const hidden = { id: member.id, version: String(member.version) };
  return (
    <div className="acts">
      <ConfirmForm
        action={doors.change}
        open={{ label: "Sửa", small: true }}
        title={`Tư cách thành viên của ${member.name}`}
        submit="Ghi thay đổi"
        safe="Giữ như cũ"
        hidden={hidden}
      >
        <Standing countsForAward={member.countsForAward} ranked={member.ranked} />
        <TextField name="basis" label="Căn cứ" optional defaultValue={member.basis ?? ""} />
      </ConfirmForm>
      {!member.until && (
        <ConfirmForm
          action={doors.end}
          open={{ label: "Thôi", small: true, kind: "quiet" }}
          title={`${member.name} thôi là thành viên?`}
          submit="Ghi thôi thành viên"
          kind="danger"
          safe="Giữ là thành viên"
          hidden={hidden}
          effects={[
            { text: "Sau ngày này đơn vị không tính vào số phải có mặt, phải ký của khối. Hồ sơ cũ của đơn vị vẫn xem được." },
            {
              text: "Nếu thôi trước khi năm thi đua đang chấm kết thúc: bảng chấm điểm của đơn vị đóng lại, không xếp hạng; điểm so với đơn vị khác tính lại.",
            },
          ]}
        >
          <DateField name="until" label="Ngày cuối cùng là thành viên" defaultValue={today} />
          <TextField
            name="basis"
            label="Căn cứ"
            optional
            hint="Ví dụ Quyết định sáp nhập số 15/QĐ-UBND ngày 01/07/2025."
            defaultValue={member.basis ?? ""}
          />
        </ConfirmForm>
      )}
    </div>
  );
}

const Standing = ({ countsForAward, ranked }: { countsForAward: boolean; ranked: boolean }) => (
  <>
    <CheckField
      name="countsForAward"
      label="Tính khen thưởng ở khối này"
      hint="Một đơn vị ở nhiều khối chỉ được tính khen thưởng ở một khối."
      defaultChecked={countsForAward}
    />
    <CheckField name="ranked" label="Có xếp hạng" defaultChecked={ranked} />
  </>
);

export function AddMember({ bloc, action }: { bloc: BlocPage; action: FormAction }) {
  const inside = new Set(bloc.members.filter(({ until }) => !until).map(({ unitId }) => unitId));
  const outside = bloc.units.filter(({ id }) => !inside.has(id));
  if (outside.length === 0) return <span className="meta">Mọi đơn vị của tỉnh đã ở trong khối.</span>;
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Thêm đơn vị", icon: "plus", small: true }}
      title="Thêm đơn vị thành viên"
      submit="Thêm đơn vị"
      safe="Chưa thêm"
      hidden={{ blocId: bloc.id }}
    >
      <SelectField name="unitId" label="Đơn vị" empty="Chọn đơn vị" options={outside.map(({ id, name }) => ({ value: id, label: name }))} />
      <DateField name="since" label="Từ ngày" defaultValue={`${bloc.today.slice(0, 4)}-01-01`} />
      <TextField name="basis" label="Căn cứ" optional hint="Ví dụ Quyết định chia khối số 22/QĐ-HĐTĐKT ngày 10/01/2026." />
      <Standing countsForAward ranked />
    </ConfirmForm>
  );
}
