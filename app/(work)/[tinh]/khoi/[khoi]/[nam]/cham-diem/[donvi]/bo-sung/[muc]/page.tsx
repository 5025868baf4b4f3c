import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { SentLine, SupplementForm } from "@/components/scoring/supplement";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { tableOf } from "@/lib/criteria/stored";
import { itemByKey } from "@/lib/criteria/table";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { obstaclesToSupplement } from "@/lib/scoring/returns/rules";
import { supplementPage, type Supplement } from "@/lib/scoring/returns/supplement";
import { WorkShell } from "../../../../../../../work-shell";
import { saveReturnedLine, sendReturnedLine } from "../actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/bo-sung/[muc]">;
export const metadata: Metadata = { title: "Bổ sung tiêu chí" };

export default async function SupplementPage({ params }: Props) {
  const { tinh, khoi, nam, donvi, muc } = await params;
  const { actor, it, post } = await loadByRead<Supplement>(tinh, "sheet.reply", supplementPage(khoi, nam, donvi, muc));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    sheet = `${home}/cham-diem/${it.unitSlug}`;
  const item = itemByKey(tableOf(it.stored), it.itemKey)!,
    closed = obstaclesToSupplement(it, it.asked)[0],
    by = it.asked.by ?? "Khối";
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-why">
        <PageHead
          title={`Bổ sung tiêu chí ${item.number}`}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Bảng tự chấm", href: sheet }, { label: `Tiêu chí ${item.number}` }]}
        >{`${item.name}. ${it.unit}, năm ${it.year}.`}</PageHead>
        <Note
          kind={closed ? "info" : "warn"}
          icon="undo"
          title={`${by} trả lại ngày ${dateWords(it.asked.askedAt)}${closed ? "" : `, bổ sung trước ${dateWords(it.asked.dueOn)} (${dueWords(it.asked.dueOn, it.today)})`}`}
        >
          {it.asked.reason}
        </Note>
        <SentLine it={it} item={item} proofHref={`${sheet}/minh-chung/${it.itemKey}`} />
        {closed ? (
          <Note
            kind={it.asked.state === "supplemented" ? "ok" : "info"}
            title={it.asked.state === "supplemented" ? "Đã gửi bổ sung" : "Không phải bổ sung nữa"}
          >
            {wordsOf(closed.code, closed.facts)}
          </Note>
        ) : (
          <SupplementForm
            it={it}
            item={item}
            save={saveReturnedLine.bind(null, tinh)}
            send={may("sheet.hand_in", actor, it) ? sendReturnedLine.bind(null, tinh) : undefined}
          />
        )}
      </div>
    </WorkShell>
  );
}
