import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { QuestionCount } from "@/components/evidence/questions";
import { BesideViewer } from "@/components/evidence/viewer";
import { CheckEnd } from "@/components/scoring/check-end";
import { CheckTable } from "@/components/scoring/check-table";
import { Replies } from "@/components/scoring/replies";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { questionsOfSheet } from "@/lib/evidence/questions";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords } from "@/lib/provinces/dates";
import { checkPage, type SheetToCheck, tableFor } from "@/lib/scoring/check-queries";
import { obstaclesToCheck, toldLine } from "@/lib/scoring/check-rules";
import { checkSums } from "@/lib/scoring/check-sums";
import { checkWords } from "@/lib/scoring/check-words";
import { WorkShell } from "../../../../../../work-shell";
import {
  acceptRestOfSheet,
  announceSheetCheck,
  answerUnitReply,
  callOffSheetItem,
  judgeSheetItem,
  returnSheetItem,
  settleUnitSheet,
} from "./actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/tham-dinh">;
export const metadata: Metadata = { title: "Thẩm định bảng tự chấm" };

export default async function CheckPage({ params }: Props) {
  const { tinh, khoi, nam, donvi } = await params;
  const { actor, it, post } = await loadByRead<SheetToCheck>(tinh, "sheet.check", checkPage(khoi, nam, donvi));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    version = tableFor(it),
    sums = checkSums(version, it);
  const closed = obstaclesToCheck(it)[0],
    judges = !closed;
  const settles = may("sheet.settle", actor, it);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-check">
        <PageHead
          title={`Thẩm định: ${it.unit}`}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chấm điểm", href: `${home}/cham-diem` }, { label: it.unit }]}
          acts={
            it.sheet !== "own" &&
            may("sheet.read", actor, it) && (
              <ButtonLink href={`${home}/cham-diem/${it.unitSlug}/giai-thich`} icon="bars">
                Diễn biến điểm
              </ButtonLink>
            )
          }
        >
          {it.sentAt
            ? `Đơn vị gửi ngày ${dateWords(it.sentAt)}. Người của đơn vị không thẩm định đơn vị mình.`
            : "Đơn vị chưa gửi bảng tự chấm."}
        </PageHead>
        {it.sheet === "own" ? (
          <Empty icon="lock" title="Chưa xem được">
            {wordsOf("check.not_sent")}
          </Empty>
        ) : (
          <>
            <Progress value={sums.judged} of={sums.items} words={checkWords(sums)} />
            {closed && it.state !== "settled" && <p className="meta">{wordsOf(closed.code)}</p>}
            <QuestionCount {...questionsOfSheet(it.proofs, "checker")} />
            <BesideViewer>
              <CheckTable
                tinh={tinh}
                it={it}
                version={version}
                talk={`${home}/cham-diem/${it.unitSlug}/y-kien`}
                judge={judges ? judgeSheetItem.bind(null, tinh) : undefined}
                giveBack={judges && it.state !== "awaiting_reply" ? returnSheetItem.bind(null, tinh) : undefined}
                callOff={judges ? callOffSheetItem.bind(null, tinh) : undefined}
              />
            </BesideViewer>
            <Replies
              sheetId={it.id}
              replies={it.replies}
              version={version}
              unit={it.unit}
              told={(key) => toldLine(it, key)}
              answer={judges ? answerUnitReply.bind(null, tinh) : undefined}
            />
            <CheckEnd
              it={it}
              version={version}
              sums={sums}
              acceptRest={judges ? acceptRestOfSheet.bind(null, tinh) : undefined}
              announce={judges ? announceSheetCheck.bind(null, tinh) : undefined}
              settle={settles ? settleUnitSheet.bind(null, tinh) : undefined}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
