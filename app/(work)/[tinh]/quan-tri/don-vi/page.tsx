import { UnitTable } from "@/components/blocs/unit-table";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { SearchForm } from "@/components/ui/search-form";
import { loadByRead } from "@/lib/action/load";
import { unitsLike, type UnitList } from "@/lib/blocs/unit-queries";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../work-shell";

export const metadata = { title: "Đơn vị" };

export default async function UnitsPage({ params, searchParams }: PageProps<"/[tinh]/quan-tri/don-vi">) {
  const { tinh } = await params;
  const search = firstOf((await searchParams).tim);
  const { actor, it, post } = await loadByRead<UnitList>(tinh, "unit.keep", unitsLike(search));
  const here = `/${tinh}/quan-tri/don-vi`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Đơn vị", roomHref: here }}>
      <PageHead
        title="Đơn vị"
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Đơn vị" }]}
        acts={
          <>
            <ButtonLink href={`${here}/sap-xep`} icon="hist">
              Hợp nhất, đổi tên
            </ButtonLink>
            <ButtonLink href={`/${tinh}/quan-tri/nhap-excel`} icon="sheet">
              Nhập từ Excel
            </ButtonLink>
            <ButtonLink href={`${here}/them`} kind="primary" icon="plus">
              Thêm đơn vị
            </ButtonLink>
          </>
        }
      >
        {`${it.all} đơn vị trong tỉnh, kể cả đơn vị đã kết thúc hoạt động.`}
      </PageHead>
      <SearchForm label="Tìm theo tên cũ, tên mới hoặc mã, không cần dấu" value={search} clear={here} />
      <UnitTable units={it.units} home={here} search={search} />
    </WorkShell>
  );
}
