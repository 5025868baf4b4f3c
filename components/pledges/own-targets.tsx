import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { byUnit, TargetsTable } from "@/components/pledges/targets-table";
import type { Pledge } from "@/lib/pledges/pledge";

type Props = { pledge: Pledge; archive: boolean; year: string; mine: string[]; editable: boolean; here: string };

/** What the own unit promised in figures; below, folded, what everybody did. */
export function OwnTargets({ pledge, archive, year, mine, editable, here }: Props) {
  const clauses = pledge.clauses.flatMap(({ perUnit }, at) => (perUnit ? [at + 1] : []));
  if (clauses.length === 0) return null;
  const course =
    pledge.frozenAt && !archive ? (
      <ButtonLink href={`${here.replace(/\/giao-uoc$/, "")}/chi-tieu`} small icon="bars">
        Tiến độ theo quý
      </ButtonLink>
    ) : undefined;
  const own = pledge.targets.filter(({ unitId }) => mine.includes(unitId));
  const name = own[0]?.unitName;
  const aside = <span className="meta">Phụ lục, điều&nbsp;{clauses.join(", ")}</span>;
  return (
    <>
      {mine.length > 0 && (
        <Panel
          title={name ? `Chỉ tiêu riêng của ${name}` : "Chỉ tiêu riêng của đơn vị"}
          aside={aside}
          flush={own.length > 0}
          foot={
            editable ? (
              <ButtonLink href={`${here}/chi-tieu`} small icon="pen">
                Nhập, sửa chỉ tiêu
              </ButtonLink>
            ) : own.length > 0 ? (
              course
            ) : undefined
          }
        >
          {own.length > 0 ? (
            <TargetsTable name={`Bảng chỉ tiêu, ${name}`} targets={own} year={year} />
          ) : (
            <p>
              {editable
                ? "Đơn vị chưa nhập chỉ tiêu. Nhập trước khi đơn vị đầu tiên ký."
                : "Đơn vị không có chỉ tiêu riêng trong giao ước này."}
            </p>
          )}
        </Panel>
      )}
      {pledge.targets.length > own.length && (
        <Panel
          title={mine.length > 0 ? "Chỉ tiêu của tất cả đơn vị" : "Chỉ tiêu riêng của từng đơn vị"}
          aside={aside}
          flush
          foot={
            editable && mine.length === 0 ? (
              <ButtonLink href={`${here}/chi-tieu`} small icon="pen">
                Nhập thay đơn vị
              </ButtonLink>
            ) : own.length === 0 ? (
              course
            ) : undefined
          }
        >
          <details className="all-targets" suppressHydrationWarning>
            <summary>{`Xem ${pledge.targets.length} chỉ tiêu`}</summary>
            <TargetsTable name="Bảng chỉ tiêu, tất cả đơn vị" targets={byUnit(pledge)} year={year} withUnit />
          </details>
        </Panel>
      )}
      {pledge.targets.length === 0 && mine.length === 0 && (
        <Panel
          title="Chỉ tiêu riêng của từng đơn vị"
          aside={aside}
          foot={
            editable ? (
              <ButtonLink href={`${here}/chi-tieu`} small icon="pen">
                Nhập thay đơn vị
              </ButtonLink>
            ) : undefined
          }
        >
          <p>Chưa có đơn vị nào nhập chỉ tiêu.</p>
        </Panel>
      )}
    </>
  );
}
