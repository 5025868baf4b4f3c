import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { OffersNote } from "@/components/evidence/article-offers";
import { PrintButton } from "@/components/layout/print-button";
import { ScoreSheet } from "@/components/scoring/score-sheet";
import { mustHtml } from "@/components/scoring/sheet/totals";
import { ActsAsSaved, SheetChip } from "@/components/scoring/sheet-follow";
import { SheetActs } from "@/components/scoring/sheet-acts";
import { SheetNotes } from "@/components/scoring/sheet-notes";
import { ReturnedLines } from "@/components/scoring/supplement";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { clockWords, dateWords, dueWords } from "@/lib/provinces/dates";
import { wordsOf } from "@/lib/problems/catalogue";
import { sheetPage, type SheetPage } from "@/lib/scoring/sheet-queries";
import { pending } from "@/lib/scoring/returns/rules";
import { obstaclesToReply } from "@/lib/scoring/check-rules";
import { doorsOf } from "@/lib/scoring/sheet-doors";
import { lacksOf } from "@/lib/scoring/sheet-lines";
import { isWithBloc } from "@/lib/scoring/sheet-rules";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import { WorkShell } from "../../../../../work-shell";
import {
  answerBehalf,
  close,
  extend,
  giveBack,
  handInPaper,
  handInSheet,
  recall,
  saveDraft,
  saveWhole,
  submit,
  writeOnBehalf,
} from "../actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]">): Promise<Metadata> {
  return { title: `Bảng tự chấm điểm năm ${(await params).nam}` };
}

const ACTS = { submit, recall, handIn: handInSheet, paper: handInPaper, giveBack, extend, close, behalf: writeOnBehalf };

export default async function SheetOfUnitPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]">) {
  const { tinh, khoi, nam, donvi } = await params;
  const { actor, it, post } = await loadByRead<SheetPage>(tinh, "sheet.read", sheetPage(khoi, nam, donvi));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    list = `${home}/cham-diem`,
    here = `${list}/${donvi}`;
  const { edit, stopped, doors } = doorsOf(actor, it);
  const given = Object.fromEntries(doors.map((door) => [door, ACTS[door].bind(null, tinh)]));
  const goesOn = doors.some((door) => door === "submit" || door === "handIn" || door === "paper");
  const lacks = goesOn ? lacksOf(it.table, it.text, it.today) : null;
  const replies = may("sheet.reply", actor, it) && obstaclesToReply(it).length === 0;
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "bang-cham", id: it.id }} rail scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-score-sheet">
        <PageHead
          title={`Bảng tự chấm điểm năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chấm điểm", href: list }, { label: it.unit.shortName }]}
          acts={
            <>
              {replies && (
                <ButtonLink href={`${here}/giai-thich#gui-giai-trinh`} kind="primary" icon="send">
                  Giải trình
                </ButtonLink>
              )}
              {isWithBloc(it) && may("sheet.check", actor, it) && (
                <ButtonLink href={`${here}/tham-dinh`} kind="primary" icon="scale">
                  Thẩm định
                </ButtonLink>
              )}
              {(isWithBloc(it) || it.state === "settled") && (
                <ButtonLink href={`${here}/giai-thich`} icon="bars">
                  Diễn biến điểm
                </ButtonLink>
              )}
              {it.round > 0 && (
                <ButtonLink href={`${here}/da-gui`} icon="hist">
                  Các lần gửi
                </ButtonLink>
              )}
              <ButtonLink href={`${here}/y-kien`} icon="news">
                Ý kiến
              </ButtonLink>
              <PrintButton kind="plain">In bảng</PrintButton>
            </>
          }
        >
          <p>
            {it.unit.name} <SheetChip state={it.state} />
          </p>
        </PageHead>
        {(it.own || it.onBehalf) && <ReturnedLines returns={pending(it.returns, it.today)} here={here} />}
        {edit && <OffersNote count={it.offers} href={`/${tinh}/don-vi/${it.unit.slug}/minh-chung`} />}
        <SheetNotes it={it} tinh={tinh} answer={it.onBehalf && may("sheet.reply", actor, it) ? answerBehalf.bind(null, tinh) : undefined} />
        <ScoreSheet
          key={`${it.version}-${String(edit)}`}
          table={it.table}
          text={it.text}
          tinh={tinh}
          sheetId={it.id}
          personId={actor.personId}
          here={here}
          edit={edit}
          amended={it.amended?.items}
          saveLine={edit ? saveDraft.bind(null, tinh) : undefined}
          saveAll={edit ? saveWhole.bind(null, tinh) : undefined}
          opened={
            it.savedAt
              ? `Lưu lần cuối ${clockWords(it.savedAt)} ngày ${dateWords(it.savedAt)}`
              : edit
                ? "Chưa nhập ô nào. Mỗi ô tự lưu khi nhập xong."
                : SHEET_WORDS[it.state].name
          }
        >
          {doors.length > 0 && (
            <div className="actbar">
              <span className="soft">
                {edit && lacks && <span data-part="must" dangerouslySetInnerHTML={{ __html: mustHtml(lacks.must).text }} />}
                {edit ? "Mỗi ô tự lưu. " : ""}
                {it.dueOn ? `Hạn gửi khối ${dateWords(it.dueOn)}, ${dueWords(it.dueOn, it.today)}.` : ""}{" "}
                {stopped.map(({ code, facts }) => wordsOf(code, facts)).join(" ")}
              </span>
              <ActsAsSaved>
                <SheetActs sheet={it} doors={given} bare={lacks?.bare} left={edit ? lacks?.must.length : 0} />
              </ActsAsSaved>
            </div>
          )}
        </ScoreSheet>
      </div>
    </WorkShell>
  );
}
