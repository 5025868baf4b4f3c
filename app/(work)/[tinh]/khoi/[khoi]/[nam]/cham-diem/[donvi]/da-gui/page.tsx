import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { PrintButton } from "@/components/layout/print-button";
import { SnapshotHead, SnapshotList, SnapshotTable } from "@/components/scoring/snapshot";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { tableOf } from "@/lib/criteria/stored";
import { digestOf, snapshotPage, type SnapshotPage } from "@/lib/scoring/snapshot-queries";
import { sheetAt, snapshotsOf } from "@/lib/scoring/snapshots";
import { WorkShell } from "../../../../../../work-shell";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/da-gui">;
export const metadata: Metadata = { title: "Các lần gửi bảng chấm điểm" };

export default async function SnapshotsPage({ params, searchParams }: Props) {
  const { tinh, khoi, nam, donvi } = await params,
    { lan } = await searchParams;
  const { actor, it, post } = await loadByRead<SnapshotPage>(tinh, "sheet.read", snapshotPage(khoi, nam, donvi));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    sheet = `${home}/cham-diem/${it.unitSlug}`;
  const versions = new Map(it.versions.map((version) => [version.id, tableOf(version)])),
    snapshots = snapshotsOf(it.entries, versions);
  const asked = Number(lan),
    no = asked >= 1 && asked <= snapshots.length ? asked : snapshots.length,
    shown = snapshots[no - 1];
  const seen = shown && sheetAt(versions.get(shown.versionId)!, it.entries, snapshots, no);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-why">
        <PageHead
          title={shown ? shown.title : "Các lần gửi"}
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: "Chấm điểm", href: `${home}/cham-diem` },
            { label: it.unit, href: sheet },
            { label: "Các lần gửi" },
          ]}
          acts={shown && <PrintButton kind="plain">In lần gửi này</PrintButton>}
        >
          {`${it.unit}, năm ${it.year}. Bảng hiện đúng như khi đó; nội dung đã gửi không ai sửa được.`}
        </PageHead>
        {!shown || !seen ? (
          <Empty icon="lock" title="Chưa có lần gửi nào">
            Mỗi lần đơn vị gửi, đơn vị khác chấm chéo, khối thông báo kết quả thẩm định được giữ lại và xem lại ở đây.
          </Empty>
        ) : (
          <>
            <Panel title={`Các lần gửi (${snapshots.length})`}>
              <SnapshotList snapshots={snapshots} no={no} here={`${sheet}/da-gui`} />
            </Panel>
            <Panel title={shown.title}>
              <SnapshotHead at={shown} sheet={seen} digest={digestOf(it.digests, shown)} />
            </Panel>
            <SnapshotTable rows={seen.rows} />
          </>
        )}
      </div>
    </WorkShell>
  );
}
