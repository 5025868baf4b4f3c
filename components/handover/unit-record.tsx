import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/provinces/dates";
import type { RecordOfBloc } from "@/lib/year/bundle/unit-record";
import { sizeWords } from "@/lib/year/handover/paper";
import { MakingNote } from "./making-note";

/** What a unit carries away of its year in one bloc: asked for, being made, ready. */
export function UnitRecord({
  it,
  tinh,
  unitId,
  action,
}: {
  it: RecordOfBloc;
  tinh: string;
  unitId: string;
  action: FormAction | undefined;
}) {
  const making = it.bundles.find(({ state }) => state === "asked"),
    ready = it.bundles.filter(({ state }) => state === "sealed");
  return (
    <Panel title={it.bloc} aside={making && <Chip kind="doing">Đang lập</Chip>}>
      {making && <MakingNote fault={making.fault} />}
      {!making && action && (
        <Form
          action={action}
          submit={ready.length > 0 ? "Lập gói mới" : "Lập gói hồ sơ"}
          label={`Lập gói hồ sơ, ${it.bloc}`}
          kind={ready.length > 0 ? "plain" : "primary"}
        >
          <HiddenField name="blocYearId" value={it.blocYearId} />
          <HiddenField name="unitId" value={unitId} />
        </Form>
      )}
      <DataTable
        name={`Gói hồ sơ đã lập, ${it.bloc}`}
        bare
        rows={ready}
        rowKey={({ id }) => id}
        empty={
          making ? undefined : (
            <Empty title="Chưa lập gói nào">
              {action
                ? "Gói đã lập hiện ở đây với mã kiểm tra và nút tải."
                : "Năm này ghi theo bản giấy; hồ sơ nằm ở cơ quan chuyên trách."}
            </Empty>
          )
        }
        columns={[
          {
            key: "at",
            head: "Lập lúc",
            names: true,
            cell: ({ sealedAt, by }) => (
              <span className="num">
                {momentWords(sealedAt!)}
                {by && <span className="meta block">{by}</span>}
              </span>
            ),
          },
          {
            key: "what",
            head: "Gồm",
            cell: ({ contents, bytes }) => (
              <>
                {`${contents!.entries} tệp, ${sizeWords(bytes!)}`}
                {contents!.missing.length > 0 && (
                  <span className="meta block">{`Không có nội dung: ${contents!.missing.map(({ title, why }) => `${title} (${why})`).join("; ")}`}</span>
                )}
              </>
            ),
          },
          { key: "hash", head: "Mã SHA-256", cell: ({ sha256 }) => <span className="hash">{sha256}</span> },
          {
            key: "get",
            head: "Tải",
            cell: ({ id }) => (
              <a className="btn btn--s" href={`/api/${tinh}/goi-ho-so/${id}`} download>
                Tải gói
              </a>
            ),
          },
        ]}
      />
    </Panel>
  );
}
