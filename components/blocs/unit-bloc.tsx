import type { ReactNode } from "react";
import { HolderLines, type OfficeDoors } from "@/components/blocs/offices-panel";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { officeWords, STAGE_WORDS } from "@/lib/blocs/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { UnitBloc, UnitYear } from "@/lib/year/unit-year";

type BlocProps = {
  bloc: UnitBloc;
  unit: UnitYear;
  home: string;
  /** Sheet, result and papers, under the pledge. */ children?: ReactNode;
  mayName: boolean;
  mayTarget: boolean;
  maySign: boolean;
  doors: Pick<OfficeDoors, "name" | "endHolder">;
};

/** The unit in one bloc that year: its pledge, its own targets, the offices it holds. */
export function UnitInBloc({ bloc, unit, home, children, mayName, mayTarget, maySign, doors }: BlocProps) {
  const at = `${home}/khoi/${bloc.slug}/${bloc.year}`;
  const { pledge } = bloc;
  return (
    <Panel
      title={
        <Go href={at}>
          {bloc.shortName}, năm {bloc.year}
        </Go>
      }
      aside={<span className="meta">{bloc.mode === "archive" ? "Hồ sơ năm trước" : STAGE_WORDS[bloc.stage].name}</span>}
    >
      <div className="unit-line">
        <h3>Giao ước thi đua</h3>
        <p>{pledgeWords(bloc)}</p>
        {pledge && (
          <ButtonLink href={`${at}/giao-uoc`} small icon="pen" kind={maySign && waitsForSignature(bloc) ? "primary" : "plain"}>
            {maySign && waitsForSignature(bloc) ? "Đọc và ký" : "Mở giao ước"}
          </ButtonLink>
        )}
      </div>
      {pledge?.perUnit && (
        <>
          <div className="unit-line">
            <h3>Chỉ tiêu riêng của đơn vị</h3>
            {mayTarget && pledge.state !== "signing" && pledge.state !== "signed" && (
              <ButtonLink href={`${at}/giao-uoc/chi-tieu?donvi=${unit.id}`} small icon="pen">
                {bloc.targets.length > 0 ? "Sửa chỉ tiêu" : "Nhập chỉ tiêu"}
              </ButtonLink>
            )}
          </div>
          <Targets bloc={bloc} />
          {bloc.targets.length > 0 && (pledge.state === "signing" || pledge.state === "signed") && bloc.mode === "live" && (
            <p className="acts">
              <ButtonLink href={`${at}/chi-tieu/${unit.slug}`} small icon="bars">
                Kế hoạch và kết quả theo quý
              </ButtonLink>
            </p>
          )}
        </>
      )}
      {children}
      {bloc.offices
        .filter(({ until }) => !until)
        .map((office) => (
          <div key={office.id} className="office">
            <h3>{officeWords(office.kind, bloc.kind)}</h3>
            <p className="meta num">
              Từ {dateWords(office.since)}
              {office.basis ? `, ${office.basis}` : ""}
            </p>
            <HolderLines
              office={office}
              kind={bloc.kind}
              people={unit.people}
              open={mayName && (bloc.mode === "archive" || bloc.stage !== "closed")}
              doors={doors}
              today={unit.today}
            />
          </div>
        ))}
    </Panel>
  );
}

const waitsForSignature = ({ mode, pledge }: UnitBloc) =>
  mode === "live" && pledge !== null && pledge.party && !pledge.signedAt && pledge.state !== "draft";

function pledgeWords({ pledge }: UnitBloc): ReactNode {
  if (!pledge) return <span className="meta">Khối chưa có giao ước của năm này. Thư ký khối soạn, hội nghị thông qua.</span>;
  if (pledge.signedAt)
    return (
      <>
        <Chip kind="done">{pledge.manner === "APP" ? "Đã ký xác nhận" : "Đã ký bản giấy"}</Chip>{" "}
        <span className="num">{dateWords(dayOf(pledge.signedAt))}</span>
        {pledge.signer ? `, ${pledge.signer}` : ""}
      </>
    );
  if (pledge.state === "draft") return <Chip kind="todo">Dự thảo</Chip>;
  if (!pledge.party) return <Chip kind="na">Chưa có tên trong giao ước</Chip>;
  return (
    <>
      <Chip kind="warn">Chưa ký</Chip>
      {pledge.signBy && <span className="meta num"> hạn {dateWords(pledge.signBy)}</span>}
    </>
  );
}

function Targets({ bloc }: { bloc: UnitBloc }) {
  return (
    <DataTable
      name="Bảng chỉ tiêu riêng của đơn vị"
      bare
      rows={bloc.targets}
      rowKey={({ clause, indicator }) => `${clause}${indicator}`}
      empty={
        <Empty title="Chưa nhập chỉ tiêu nào">
          Chỉ tiêu riêng của đơn vị hiện ở đây; công chức phụ trách nhập ở trang giao ước trước khi khối bắt đầu ký.
        </Empty>
      }
      columns={[
        {
          key: "indicator",
          head: "Chỉ tiêu",
          names: true,
          cell: ({ indicator, clause }) => (
            <>
              {indicator}
              <br />
              <span className="meta">{clause}</span>
            </>
          ),
        },
        {
          key: "target",
          head: "Mức phấn đấu",
          number: true,
          cell: ({ measure, target, unitOfMeasure }) => (measure === "YES_NO" ? "Đạt" : `${formatNumber(target)} ${unitOfMeasure}`),
        },
        { key: "due", head: "Hạn", cell: ({ dueOn }) => <span className="num">{dueOn ? dateWords(dueOn) : "cả năm"}</span> },
      ]}
    />
  );
}
