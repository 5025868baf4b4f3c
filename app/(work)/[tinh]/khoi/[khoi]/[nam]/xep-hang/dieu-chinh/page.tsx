import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { CorrectionHead, CorrectionSheets } from "@/components/scoring/correction";
import { CorrectionEnd } from "@/components/scoring/correction-end";
import { OpenCorrection } from "@/components/scoring/open-correction";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { wordsOf } from "@/lib/problems/catalogue";
import { resultPage, type ResultYear } from "@/lib/scoring/result-queries";
import { obstaclesToOpenResult } from "@/lib/scoring/result-rules";
import { previewOf } from "@/lib/scoring/result-view";
import { WorkShell } from "../../../../../work-shell";
import { dropFigure, openCorrection, settleCorrection, stopCorrection, writeFigure } from "./actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/xep-hang/dieu-chinh">;
export const metadata: Metadata = { title: "Điều chỉnh kết quả" };

export default async function CorrectionPage({ params }: Props) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<ResultYear>(tinh, "result.correct", resultPage(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    { open } = it;
  const obstacles = obstaclesToOpenResult({ stage: it.stage, openNumber: open?.number ?? null, settled: it.totals.length });
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-ranking">
        <PageHead
          title={open ? `Điều chỉnh kết quả: bản số ${open.number}` : "Điều chỉnh kết quả"}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Xếp hạng", href: `${home}/xep-hang` }, { label: "Điều chỉnh" }]}
        >
          {`${it.bloc.name}, năm ${it.year}. Kết quả đã bình xét giữ nguyên; điểm thay đổi thành bản kết quả mới bên cạnh.`}
        </PageHead>
        {!open && obstacles.length > 0 && (
          <Empty icon="lock" title="Chưa điều chỉnh được">
            {obstacles.map(({ code }) => wordsOf(code)).join(" ")}
          </Empty>
        )}
        {!open && obstacles.length === 0 && <OpenCorrection it={it} action={openCorrection.bind(null, tinh)} />}
        {open && (
          <>
            <CorrectionHead open={open} />
            <CorrectionSheets it={it} open={open} write={writeFigure.bind(null, tinh)} drop={dropFigure.bind(null, tinh)} />
            <CorrectionEnd
              it={it}
              open={open}
              shifts={previewOf(it)}
              sendBackHref={`${home}/chuyen-lai`}
              settle={may("result.settle", actor, it) && open.openedById !== actor.personId ? settleCorrection.bind(null, tinh) : undefined}
              stop={stopCorrection.bind(null, tinh)}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
