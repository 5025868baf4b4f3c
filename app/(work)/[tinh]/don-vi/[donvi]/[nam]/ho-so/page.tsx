import type { Metadata } from "next";
import { UnitRecord } from "@/components/handover/unit-record";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { unitRecords, type UnitRecords } from "@/lib/year/bundle/unit-record";
import { WorkShell } from "../../../../work-shell";
import { askRecord } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/don-vi/[donvi]/[nam]/ho-so">): Promise<Metadata> {
  return { title: `Hồ sơ năm ${(await params).nam} của đơn vị` };
}

export default async function UnitRecordPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/[nam]/ho-so">) {
  const { tinh, donvi, nam } = await params;
  const { actor, it, post } = await loadByRead<UnitRecords>(tinh, "unit_record.export", unitRecords(donvi, nam));
  const home = `/${tinh}/don-vi/${it.slug}/${it.year}`;
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.shortName, unitHref: home, year: it.year }}>
      <div className="on-handover">
        <PageHead title={`Hồ sơ năm ${it.year} của đơn vị`} crumbs={[{ label: it.shortName, href: home }, { label: "Hồ sơ năm" }]}>
          Toàn bộ năm của đơn vị thành một gói mở được không cần mạng: giao ước, chỉ tiêu, báo cáo, bảng điểm với các lần chấm và lý do,
          minh chứng, điển hình, khen thưởng.
        </PageHead>
        {it.blocs.length === 0 && (
          <Panel>
            <Empty title="Không có năm thi đua nào">Đơn vị không ở khối, cụm nào có năm {it.year}.</Empty>
          </Panel>
        )}
        {it.blocs.map((bloc) => (
          <UnitRecord
            key={bloc.blocYearId}
            it={bloc}
            tinh={tinh}
            unitId={it.unitId}
            action={may("unit_record.export", actor, { unitId: it.unitId, archive: bloc.archive }) ? askRecord.bind(null, tinh) : undefined}
          />
        ))}
      </div>
    </WorkShell>
  );
}
