import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { AdoptedNote, AdoptPanel } from "@/components/pledges/adopt-panel";
import { ArchivePanel } from "@/components/pledges/archive-panel";
import { ClauseEditor } from "@/components/pledges/clause-editor";
import { HeadForm } from "@/components/pledges/head-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { textHashOf } from "@/lib/pledges/canonical";
import { adoptingMeetings } from "@/lib/pledges/meetings";
import { findByAddress } from "@/lib/pledges/queries";
import { obstaclesInText } from "@/lib/pledges/rules";
import { wordsOf } from "@/lib/problems/catalogue";
import { WorkShell } from "../../../../../work-shell";
import { adopt, dropClause, enterPaper, newClause, saveClause, saveHead, shiftClause, startPledge } from "../actions";

export const metadata: Metadata = { title: "Soạn giao ước" };

export default async function DraftPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/giao-uoc/soan">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await load(tinh, "pledge.draft", async ({ sql }) => {
    const found = await findByAddress(sql, khoi, nam);
    return found && { ...found, meetings: await adoptingMeetings({ sql }, found) };
  });
  const { pledge, bloc, year, meetings, archive } = it;
  const home = `/${tinh}/khoi/${khoi}/${nam}`;
  const here = `${home}/giao-uoc`;
  const open = !pledge || pledge.state === "draft";
  const missing = pledge ? obstaclesInText(pledge).map(({ code, facts }) => wordsOf(code, facts)) : [];
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(bloc, year, home)}>
      <div className="on-draft">
        <PageHead
          title="Soạn giao ước"
          acts={
            pledge &&
            open && (
              <ButtonLink href={here} icon="eye">
                Xem giao ước
              </ButtonLink>
            )
          }
          crumbs={[
            { label: bloc.shortName, href: home },
            { label: `Năm ${year}`, href: home },
            { label: "Giao ước", href: here },
            { label: "Soạn" },
          ]}
        >
          {open && "Soạn phần chung, thêm từng điều, rồi ghi nhận kết quả thông qua tại hội nghị. Từ lúc đó nội dung giữ nguyên."}
        </PageHead>
        {!open && <AdoptedNote it={it} here={here} />}
        {open && (
          <>
            <HeadForm it={it} action={(pledge ? saveHead : startPledge).bind(null, tinh)} />
            {pledge && (
              <ClauseEditor
                key={pledge.id}
                id={pledge.id}
                clauses={pledge.clauses}
                targetsHref={`${here}/chi-tieu`}
                add={newClause.bind(null, tinh)}
                save={saveClause.bind(null, tinh)}
                remove={dropClause.bind(null, tinh)}
                move={shiftClause.bind(null, tinh)}
              />
            )}
            {pledge && !archive && (
              <AdoptPanel
                pledge={pledge}
                seen={textHashOf(pledge)}
                missing={missing}
                meetings={meetings}
                meetingsHref={`${home}/hoi-nghi`}
                action={adopt.bind(null, tinh)}
              />
            )}
            {pledge && archive && (
              <ArchivePanel
                pledge={pledge}
                seen={textHashOf(pledge)}
                missing={missing}
                members={it.members}
                action={enterPaper.bind(null, tinh)}
              />
            )}
          </>
        )}
      </div>
    </WorkShell>
  );
}
