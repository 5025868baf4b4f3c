import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { SheetActs } from "@/components/scoring/sheet-acts";
import { SheetList } from "@/components/scoring/sheet-list";
import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { HiddenField } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocNoun } from "@/lib/blocs/words";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { sheetList, type SheetList as Sheets } from "@/lib/scoring/sheet-queries";
import { isLate, isOpen, isWithUnit } from "@/lib/scoring/sheet-rules";
import { seenWords } from "@/lib/scoring/sheet-words";
import { WorkShell } from "../../../../work-shell";
import { close, extend, openAll, writeOnBehalf } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem">): Promise<Metadata> {
  return { title: `Tự chấm điểm năm ${(await params).nam}` };
}

export default async function SheetsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<Sheets>(tinh, "sheet.list", sheetList(khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/cham-diem`;
  const keeps = may("sheet.extend", actor, it);
  const waiting = it.sheets.filter(isWithUnit),
    late = it.sheets.filter(isLate);
  const behalf = it.sheets.filter((row) => isOpen(row) && !row.own && !row.onBehalf && may("sheet.draft", actor, row));
  // Whoever reads every sheet once it is sent, by the same rule as the sheet itself.
  const sees = it.sheets.every((row) => row.own || may("sheet.read", actor, { ...row, sheet: "sent" }));
  const said =
    it.sheets.length === 0
      ? "Chưa mở bảng tự chấm."
      : `${it.sheets.length - waiting.length}/${it.sheets.length} đơn vị đã gửi hoặc đã đóng${late.length > 0 ? `, ${late.length} đơn vị quá hạn` : ""}. ${it.scoringUntil ? `Hạn chung ${dateWords(it.scoringUntil)}, ${dueWords(it.scoringUntil, it.today)}.` : ""}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-sheets">
        <PageHead
          title={`Tự chấm điểm năm ${it.year}`}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: `Năm ${it.year}`, href: home }, { label: "Chấm điểm" }]}
          acts={[
            ...(it.sheets.length > 1
              ? [
                  <ButtonLink key="cheo" href={`${home}/cham-cheo`} icon="ballot">
                    Chấm chéo
                  </ButtonLink>,
                ]
              : []),
            ...it.sheets
              .filter(({ own }) => own)
              .map((row) => (
                <ButtonLink
                  key={row.id}
                  href={`${here}/${row.unit.slug}`}
                  kind="primary"
                  icon="sheet"
                >{`Bảng của ${row.unit.shortName}`}</ButtonLink>
              )),
          ]}
        >
          {said}
        </PageHead>
        {it.stage === "scoring" && it.sheets.length === 0 && (
          <Note kind="warn" title="Năm đang ở bước Tự chấm điểm nhưng chưa có bảng">
            {keeps && it.hasCriteria ? (
              <Form action={openAll.bind(null, tinh)} submit="Mở bảng cho các đơn vị">
                <HiddenField name="id" value={it.id} />
              </Form>
            ) : (
              `Bảng mở khi ${blocNoun(it.bloc.kind)} đã thông qua bảng tiêu chí của năm.`
            )}
          </Note>
        )}
        <Panel title={`Các đơn vị (${it.sheets.length})`} flush foot={seenWords(sees, blocNoun(it.bloc.kind))}>
          <SheetList
            sheets={it.sheets}
            here={here}
            mayRead={(row) => may("sheet.read", actor, row)}
            mayCheck={(row) => may("sheet.check", actor, row)}
            extend={keeps ? extend.bind(null, tinh) : undefined}
            close={keeps ? close.bind(null, tinh) : undefined}
            empty="Bảng mở cho mọi đơn vị xếp hạng khi khối trưởng chuyển năm sang bước Tự chấm điểm."
          />
        </Panel>
        {behalf.length > 0 && (
          <Panel title="Nhập thay đơn vị">
            <ul className="meet-people">
              {behalf.map((row) => (
                <li key={row.id}>
                  <span>{row.unit.name}</span>
                  <SheetActs sheet={row} doors={{ behalf: writeOnBehalf.bind(null, tinh) }} />
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </WorkShell>
  );
}
