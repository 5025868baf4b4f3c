import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Empty } from "@/components/ui/empty";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { ACTING_WORDS, HOLDERS_OF, holderWords, officeWords } from "@/lib/blocs/words";
import { dateWords } from "@/lib/provinces/dates";
import type { Holder, Member, Office } from "@/lib/year/bloc-year";

export type Person = { id: string; unitId: string; name: string; title: string | null };
export type OfficeDoors = {
  hold?: FormAction | undefined;
  end?: FormAction | undefined;
  handOver?: FormAction | undefined;
  name: FormAction;
  endHolder: FormAction;
};
type PanelProps = {
  blocYearId: string;
  kind: "BLOC" | "CLUSTER";
  offices: Office[];
  members: Member[];
  people: Person[];
  home: string;
  year: string;
  today: string;
  closed: boolean;
  mayName: (office: Office) => boolean;
  doors: OfficeDoors;
  headRule: string;
};

/** The offices of a year: units hold them, persons exercise them. */
export function OfficesPanel({
  blocYearId,
  kind,
  offices,
  members,
  people,
  home,
  year,
  today,
  closed,
  mayName,
  doors,
  headRule,
}: PanelProps) {
  const holding = offices.filter(({ until }) => !until);
  const past = offices.filter(({ until }) => until);
  const free = members.filter(({ unitId }) => !holding.some((office) => office.unitId === unitId));
  return (
    <Panel id="vi-tri" title="Vị trí của khối trong năm" aside={<span className="meta">Cách có người đứng đầu: {headRule}</span>}>
      {holding.length === 0 && (
        <Empty title="Chưa có đơn vị đứng đầu">
          Chuyên viên thi đua, khen thưởng hoặc quản trị của tỉnh ghi đơn vị giữ vị trí; lãnh đạo đơn vị đó cử người.
        </Empty>
      )}
      <ul className="offices">
        {holding.map((office) => (
          <li key={office.id} className="office">
            <h3>
              {officeWords(office.kind, kind)}: <Go href={`${home}/don-vi/${office.unitSlug}/${year}`}>{office.unitName}</Go>
            </h3>
            <p className="meta num">
              Từ {dateWords(office.since)}
              {office.basis ? `, ${office.basis}` : ""}
            </p>
            <HolderLines
              office={office}
              kind={kind}
              people={people.filter(({ unitId }) => unitId === office.unitId)}
              open={mayName(office) && !closed}
              doors={doors}
              today={today}
            />
            {!closed && (doors.handOver ?? doors.end) && <OfficeActs office={office} free={free} doors={doors} today={today} />}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className="past" suppressHydrationWarning>
          <summary>Vị trí đã kết thúc ({past.length})</summary>
          <ul>
            {past.map((office) => (
              <li key={office.id}>
                {officeWords(office.kind, kind)}: {office.unitName},{" "}
                <span className="num">
                  {dateWords(office.since)} – {dateWords(office.until)}
                </span>
                {office.handedOver ? ", đã bàn giao" : ""}.
                {office.holders.map((holder) => (
                  <span key={holder.id} className="meta num">
                    {" "}
                    {holderWords(holder.kind, kind)} {holder.name} ({dateWords(holder.since)} – {dateWords(holder.until)}).
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!closed && doors.hold && free.length > 0 && (
        <ConfirmForm
          action={doors.hold}
          open={{ label: "Ghi đơn vị giữ vị trí", icon: "plus" }}
          title="Ghi đơn vị giữ vị trí của khối"
          submit="Ghi vị trí"
          safe="Chưa ghi"
          hidden={{ blocYearId }}
        >
          <SelectField
            name="kind"
            label="Vị trí"
            options={(["head", "deputy"] as const).map((value) => ({ value, label: officeWords(value, kind) }))}
          />
          <SelectField
            name="unitId"
            label="Đơn vị"
            empty="Chọn đơn vị"
            options={free.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          />
          <DateField name="since" label="Từ ngày" defaultValue={today} />
          <TextField name="basis" label="Căn cứ" hint="Ví dụ Biên bản hội nghị tổng kết ngày 20/12/2025." />
        </ConfirmForm>
      )}
    </Panel>
  );
}

function OfficeActs({ office, free, doors, today }: { office: Office; free: Member[]; doors: OfficeDoors; today: string }) {
  const hidden = { id: office.id, version: String(office.version) };
  return (
    <div className="acts">
      {doors.handOver && free.length > 0 && (
        <ConfirmForm
          action={doors.handOver}
          open={{ label: "Bàn giao", small: true, icon: "send" }}
          title={`Bàn giao vị trí của ${office.unitName}?`}
          submit="Ghi bàn giao"
          safe="Chưa bàn giao"
          hidden={hidden}
          effects={[
            { text: `Người của ${office.unitName} thôi quyền trên năm này ngay khi ghi.` },
            { text: "Lãnh đạo đơn vị nhận phải cử người trước khi làm việc của khối." },
          ]}
        >
          <SelectField
            name="unitId"
            label="Đơn vị nhận"
            empty="Chọn đơn vị"
            options={free.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          />
          <DateField name="until" label="Ngày bàn giao" defaultValue={today} />
          <TextField name="basis" label="Căn cứ" hint="Ví dụ Biên bản bàn giao ngày 05/02/2026." />
        </ConfirmForm>
      )}
      {doors.end && (
        <ConfirmForm
          action={doors.end}
          open={{ label: "Kết thúc", small: true, kind: "danger" }}
          title={`Kết thúc vị trí của ${office.unitName}?`}
          submit="Kết thúc vị trí"
          kind="danger"
          safe="Giữ như cũ"
          hidden={hidden}
          effects={[{ text: "Mọi người đang giữ chức danh của vị trí này thôi quyền trên năm này ngay khi ghi." }]}
        >
          <DateField name="until" label="Ngày kết thúc" defaultValue={today} />
        </ConfirmForm>
      )}
    </div>
  );
}

type LinesProps = {
  office: Office;
  kind: "BLOC" | "CLUSTER";
  people: Person[];
  open: boolean;
  doors: Pick<OfficeDoors, "name" | "endHolder">;
  today: string;
};

/** Who exercises an office; its unit's leader sees the way to name or change them. */
export function HolderLines({ office, kind, people, open, doors, today }: LinesProps) {
  return (
    <dl className="holders">
      {HOLDERS_OF[office.kind].map((role) => {
        const holder = office.holders.find((it) => it.kind === role && (!it.until || it.until > today));
        return (
          <div key={role}>
            <dt>{holderWords(role, kind)}</dt>
            <dd>
              {holder ? <HolderName holder={holder} /> : <Chip kind="todo">Chưa cử người</Chip>}
              {open && (
                <NameForm
                  office={office}
                  role={role}
                  label={holderWords(role, kind)}
                  holder={holder}
                  people={people}
                  action={doors.name}
                  today={today}
                />
              )}
              {open && holder && !holder.until && (
                <EndForm holder={holder} label={holderWords(role, kind)} action={doors.endHolder} today={today} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const HolderName = ({ holder: { acting, name, title, since, until } }: { holder: Holder }): ReactNode => (
  <span>
    {acting ? `${acting} ` : ""}
    <b>{name}</b>
    {title ? `, ${title}` : ""}{" "}
    <span className="meta num">
      từ {dateWords(since)}
      {until ? ` đến ${dateWords(until)}` : ""}
    </span>
  </span>
);

type NameProps = {
  office: Office;
  role: Holder["kind"];
  label: string;
  holder: Holder | undefined;
  people: Person[];
  action: FormAction;
  today: string;
};

function NameForm({ office, role, label, holder, people, action, today }: NameProps) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: holder ? "Thay người" : "Cử người", small: true, icon: "user" }}
      title={`Cử ${label}`}
      submit="Cử người"
      safe="Chưa cử"
      hidden={{ officeId: office.id, kind: role }}
      effects={holder ? [{ text: `${holder.name} thôi giữ từ ngày người mới bắt đầu.` }] : []}
    >
      <SelectField
        name="personId"
        label="Người"
        empty="Chọn người của đơn vị"
        options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
        hint="Chưa thấy tên thì đề nghị quản trị của tỉnh thêm người vào đơn vị."
      />
      <DateField name="since" label="Từ ngày" defaultValue={today} />
      <SelectField
        name="acting"
        label="Ký với tư cách"
        optional
        empty="Chính danh"
        options={Object.entries(ACTING_WORDS).map(([value, words]) => ({ value, label: words }))}
      />
    </ConfirmForm>
  );
}

function EndForm({ holder, label, action, today }: { holder: Holder; label: string; action: FormAction; today: string }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Thôi giữ", small: true, kind: "quiet" }}
      title={`${holder.name} thôi giữ ${label}?`}
      submit="Ghi thôi giữ"
      kind="danger"
      safe="Giữ như cũ"
      hidden={{ id: holder.id, version: String(holder.version) }}
      effects={[{ text: "Từ ngày này người đó không còn quyền trên năm này; vị trí chờ cử người khác." }]}
    >
      <DateField name="until" label="Từ ngày" defaultValue={today} />
    </ConfirmForm>
  );
}
