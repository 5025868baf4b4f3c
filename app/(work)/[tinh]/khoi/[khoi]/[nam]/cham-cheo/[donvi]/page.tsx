import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { QuestionCount } from "@/components/evidence/questions";
import { BesideViewer } from "@/components/evidence/viewer";
import { AcceptQueue } from "@/components/scoring/accept-queue";
import { CheckTable } from "@/components/scoring/check-table";
import { CrossEnd } from "@/components/scoring/cross-end";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { loadByRead } from "@/lib/action/load";
import { questionsOfSheet } from "@/lib/evidence/questions";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { tableFor } from "@/lib/scoring/check-queries";
import { toCheck } from "@/lib/scoring/cross/to-check";
import { crossSheetPage, type CrossSheet } from "@/lib/scoring/cross/queries";
import { obstaclesToCross } from "@/lib/scoring/cross/rules";
import { WorkShell } from "../../../../../work-shell";
import { abstainFromCross, acceptCrossRest, callOffCrossItem, handInCross, judgeCrossItem, returnCrossItem } from "../actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-cheo/[donvi]">;
export const metadata: Metadata = { title: "Chấm chéo" };

export default async function CrossCheckPage({ params }: Props) {
  const { tinh, khoi, nam, donvi } = await params;
  const { actor, it, post } = await loadByRead<CrossSheet>(tinh, "cross.check", crossSheetPage(khoi, nam, donvi));
  const home = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    whole = tableFor(it),
    items = toCheck(whole),
    keys = new Set(items.map(({ key }) => key));
  const version = {
    ...whole,
    sections: whole.sections
      .map((section) => ({ ...section, items: section.items.filter(({ key }) => keys.has(key)) }))
      .filter((section) => section.items.length > 0),
  };
  const closed = obstaclesToCross(it)[0],
    done = items.filter(({ key }) => it.judged[key]).length,
    hidden = closed && it.checkState === "open";
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-check">
        <PageHead
          title={`Chấm chéo: ${it.unit}`}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chấm chéo", href: `${home}/cham-cheo` }, { label: it.unit }]}
        >
          {`${it.check.checker} chấm. Hạn gửi ${dateWords(it.check.dueOn)}${it.checkState === "open" ? `, ${dueWords(it.check.dueOn, it.today)}` : ""}.`}
        </PageHead>
        {hidden ? (
          <Empty icon="lock" title="Chưa chấm được">
            {wordsOf(closed.code)}
          </Empty>
        ) : (
          <AcceptQueue left={items.length - done}>
            <Progress value={done} of={items.length} words={`Đã chấm ${done}/${items.length} tiêu chí.`} />
            <QuestionCount
              {...questionsOfSheet(
                it.proofs.filter(({ itemKey }) => keys.has(itemKey)),
                "checker",
              )}
            />
            <BesideViewer>
              <CheckTable
                tinh={tinh}
                it={{ ...it, id: it.check.id }}
                version={version}
                talk={`${home}/cham-diem/${it.unitSlug}/y-kien`}
                judge={closed ? undefined : judgeCrossItem.bind(null, tinh)}
                giveBack={closed ? undefined : returnCrossItem.bind(null, tinh)}
                callOff={closed ? undefined : callOffCrossItem.bind(null, tinh)}
              />
            </BesideViewer>
          </AcceptQueue>
        )}
        <CrossEnd
          it={it}
          version={hidden ? null : whole}
          left={hidden ? null : items.length - done}
          acceptRest={acceptCrossRest.bind(null, tinh)}
          handIn={handInCross.bind(null, tinh)}
          abstain={abstainFromCross.bind(null, tinh)}
        />
      </div>
    </WorkShell>
  );
}
