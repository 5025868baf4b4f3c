import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { CrossTable, DrawRecord } from "@/components/scoring/cross-draw";
import { DrawForm } from "@/components/scoring/draw-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords } from "@/lib/provinces/dates";
import { crossPage, type CrossPage } from "@/lib/scoring/cross/queries";
import { obstaclesToDraw } from "@/lib/scoring/cross/rules";
import { WorkShell } from "../../../../work-shell";
import { drawCrossChecks, voidCrossDraw, writeOffCross } from "./actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-cheo">;
export const metadata: Metadata = { title: "Chấm chéo" };

export default async function CrossChecksPage({ params }: Props) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<CrossPage>(tinh, "cross.read", crossPage(khoi, nam));
  const home = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    draws = may("cross.draw", actor, it);
  const stopped = obstaclesToDraw({ stage: it.stage, archive: it.archive, drawn: it.draw !== null, units: it.units });
  const done = it.draw?.checks.filter(({ state }) => state === "handed_in").length ?? 0;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <PageHead
        title={`Chấm chéo năm ${it.year}`}
        crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chấm điểm", href: `${home}/cham-diem` }, { label: "Chấm chéo" }]}
      >
        {it.draw
          ? `${done}/${it.draw.checks.length} lượt đã gửi kết quả. Hạn gửi ${dateWords(it.draw.dueOn)}.`
          : "Bốc thăm công khai để phân công đơn vị chấm đơn vị; ai có số gốc cũng tính lại được."}
      </PageHead>
      {it.draw && (
        <>
          <Panel
            title={`Phân công (${it.draw.checks.length} lượt)`}
            flush
            foot="Đơn vị đi chấm gửi xong thì kết quả khóa lại; đủ các lượt thì thành điểm chấm chéo của đơn vị."
          >
            <CrossTable
              draw={it.draw}
              home={home}
              writeOff={(row) => (may("cross.excuse", actor, { ...it, unitId: row.unitId }) ? writeOffCross.bind(null, tinh) : undefined)}
            />
          </Panel>
          <DrawRecord yearId={it.id} draw={it.draw} cancel={draws && done === 0 ? voidCrossDraw.bind(null, tinh) : undefined} />
        </>
      )}
      {!it.draw &&
        (draws && stopped.length === 0 ? (
          <DrawForm action={drawCrossChecks.bind(null, tinh)} yearId={it.id} units={it.units} />
        ) : (
          <Empty title="Chưa bốc thăm chấm chéo">
            {stopped[0] ? wordsOf(stopped[0].code, stopped[0].facts) : "Khối trưởng, Khối phó hoặc thư ký khối bốc thăm tại hội nghị."}
          </Empty>
        ))}
      {it.voided.length > 0 && (
        <Panel title="Các lần bốc thăm đã hủy">
          <ul className="meet-people">
            {it.voided.map(({ seed, at, reason }) => (
              <li key={at}>
                <span>
                  Số gốc {seed}, hủy ngày {dateWords(at)}: {reason}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </WorkShell>
  );
}
