import { CheckGroup } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { DateField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { ChargeBook } from "@/lib/council/queue/charge-queries";
import { type Charge, chargeOn } from "@/lib/council/queue/charge-rules";
import { dateWords } from "@/lib/provinces/dates";

const spanWords = ({ since, until }: Pick<Charge, "since" | "until">) => `từ ${dateWords(since)}${until ? ` đến ${dateWords(until)}` : ""}`;

/** Every bloc with who looks after it today, and who did or will. */
export function ChargeTable({ tinh, book, end }: { tinh: string; book: ChargeBook; end: FormAction | undefined }) {
  return (
    <Panel title="Khối, cụm và chuyên viên phụ trách" flush>
      <DataTable
        bare
        name="Khối, cụm và chuyên viên phụ trách"
        rows={book.blocs}
        rowKey={({ id }) => id}
        empty={<Empty title="Chưa có khối, cụm nào">Khối, cụm của tỉnh hiện ở đây khi được lập.</Empty>}
        columns={[
          { key: "bloc", head: "Khối, cụm", names: true, cell: ({ name }) => name },
          {
            key: "open",
            head: "Hồ sơ đang xử lý",
            number: true,
            cell: ({ slug, open }) =>
              open === 0 ? (
                <span className="num">0</span>
              ) : (
                <Go className="num" href={`/${tinh}/ban/de-nghi?khoi=${slug}`}>
                  {open}
                </Go>
              ),
          },
          { key: "now", head: "Phụ trách", cell: ({ charges }) => <Now charge={chargeOn(charges, book.today)} /> },
          {
            key: "others",
            head: "Trước và sau",
            cell: ({ charges }) => <Others charges={charges.filter((charge) => charge !== chargeOn(charges, book.today))} />,
          },
          ...(end
            ? [
                {
                  key: "acts",
                  head: "Thao tác",
                  headHidden: true,
                  cell: ({ name, charges }: ChargeBook["blocs"][number]) =>
                    charges
                      .filter(({ until }) => until === null || until >= book.today)
                      .map((charge) => <EndCharge key={charge.id} action={end} bloc={name} charge={charge} today={book.today} />),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

const Now = ({ charge }: { charge: Charge | undefined }) =>
  charge ? (
    <>
      {charge.officer}
      <br />
      <span className="meta num">{charge.stands ? spanWords(charge) : "không còn giữ chức vụ chuyên viên"}</span>
    </>
  ) : (
    <span className="meta">Chưa phân công</span>
  );

const Others = ({ charges }: { charges: Charge[] }) =>
  charges.length === 0 ? null : (
    <ul>
      {charges.map((charge) => (
        <li key={charge.id}>
          {charge.officer}
          <br />
          <span className="meta num">{spanWords(charge)}</span>
        </li>
      ))}
    </ul>
  );

function EndCharge({ action, bloc, charge, today }: { action: FormAction; bloc: string; charge: Charge; today: string }) {
  const begun = charge.since <= today;
  return (
    <ConfirmForm
      action={action}
      open={{
        label: (
          <>
            {begun ? "Kết thúc" : "Bỏ"}
            <span className="sr">
              {" "}
              phân công {charge.officer}, {bloc}
            </span>
          </>
        ),
        small: true,
      }}
      title={`${begun ? "Kết thúc" : "Bỏ"} phân công ${charge.officer} phụ trách ${bloc}?`}
      submit={begun ? "Kết thúc phân công" : "Bỏ phân công"}
      safe={begun ? "Chưa kết thúc" : "Chưa bỏ"}
      hidden={{ id: charge.id, version: String(charge.version), ...(begun ? {} : { until: dateWords(charge.since) }) }}
      effects={[
        { text: "Hồ sơ đang trong tay chuyên viên này vẫn ở đó cho đến khi được chuyển." },
        ...(begun ? [] : [{ text: `Phân công ${spanWords(charge)} chưa bắt đầu nên được bỏ hẳn.` }]),
      ]}
    >
      {begun && <DateField name="until" label="Ngày cuối cùng phụ trách" defaultValue={charge.until ?? today} />}
    </ConfirmForm>
  );
}

/** Several blocs at once; of each, whoever had it before has it until the day before. */
export function GiveCharge({ book, action }: { book: ChargeBook; action: FormAction }) {
  return (
    <Panel title="Phân công">
      <Form action={action} submit="Phân công" icon="check" label="Phân công phụ trách khối, cụm">
        <div className="fields2">
          <SelectField
            name="officerId"
            label="Chuyên viên phụ trách"
            empty="Chọn chuyên viên"
            options={book.officers.map(({ id, name, open }) => ({ value: id, label: `${name} (đang có ${open} hồ sơ)` }))}
          />
          <DateField name="since" label="Từ ngày" defaultValue={book.today} hint="Ai phụ trách trước đó thì đến hết ngày hôm trước." />
          <DateField name="until" label="Đến hết ngày" optional />
        </div>
        <CheckGroup
          name="blocs"
          label="Khối, cụm"
          frame="columns"
          options={book.blocs.map(({ id, name, charges }) => ({
            value: id,
            label: name,
            hint: chargeOn(charges, book.today)?.officer ?? "chưa phân công",
          }))}
        />
      </Form>
    </Panel>
  );
}
