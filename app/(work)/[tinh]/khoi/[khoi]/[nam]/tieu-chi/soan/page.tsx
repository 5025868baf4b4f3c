import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { AdoptPanel } from "@/components/criteria/adopt-panel";
import { AmendmentsPanel } from "@/components/criteria/amendments-panel";
import { DiscussionPanel } from "@/components/criteria/discussion-panel";
import { DraftDoors, InForceNote } from "@/components/criteria/draft-doors";
import { ClassesForm, HeadForm, TiesForm } from "@/components/criteria/head-forms";
import { NewSection, SectionPanel } from "@/components/criteria/section-panel";
import { SharePanel, StartPanel } from "@/components/criteria/start-panel";
import { SumPanel } from "@/components/criteria/sum-panel";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { load } from "@/lib/action/load";
import { obstaclesToAdoptDraft } from "@/lib/criteria/adopt";
import { withDiscussion } from "@/lib/criteria/opinions/queries";
import { countsOf } from "@/lib/criteria/opinions/rules";
import { findByAddress } from "@/lib/criteria/queries";
import { withSources } from "@/lib/criteria/sources";
import { obstaclesToWrite } from "@/lib/criteria/stages";
import { wordsOf } from "@/lib/problems/catalogue";
import { WorkShell } from "../../../../../work-shell";
import { discuss, endDiscussion } from "../gop-y/actions";
import {
  adoptAtMeeting,
  adoptIssued,
  dropAt,
  dropItem,
  dropSection,
  newSection,
  numberAgain,
  saveClasses,
  saveHead,
  saveSection,
  saveTies,
  share,
  shiftItem,
  shiftSection,
  start,
} from "../actions";

export const metadata: Metadata = { title: "Soạn bảng tiêu chí" };

export default async function DraftCriteriaPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/soan">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await load(tinh, "criteria.draft", async ({ sql }) =>
    withDiscussion(sql, await withSources(sql, await findByAddress(sql, khoi, nam))),
  );
  const { draft, bloc, year, talk } = it;
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`;
  const late = obstaclesToWrite({ ...it, lateReason: draft?.lateReason ?? null }).map(({ code, facts }) => wordsOf(code, facts));
  const obstacles = obstaclesToAdoptDraft(it).map(({ code, facts }) => wordsOf(code, facts));
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(bloc, year, home)}>
      <div className="on-draft on-criteria">
        <PageHead
          title={it.inForce && draft ? "Soạn bản sửa đổi bảng tiêu chí" : "Soạn bảng tiêu chí"}
          acts={<DraftDoors drafted={draft !== null} inForce={it.inForce !== null} here={here} />}
          crumbs={[
            { label: bloc.shortName, href: home },
            { label: `Năm ${year}`, href: home },
            { label: "Tiêu chí", href: here },
            { label: "Soạn" },
          ]}
        >
          Ghi các mục và tiêu chí cho đủ thang điểm, rồi ghi nhận thông qua. Từ lúc đó bảng giữ nguyên; muốn thay đổi thì lập bản sửa đổi.
        </PageHead>
        {late.length > 0 && (
          <Note kind="warn" title="Không soạn được nữa">
            {late.join(" ")}
          </Note>
        )}
        {!draft && it.inForce && <InForceNote here={here} />}
        {!draft && !it.inForce && late.length === 0 && (
          <>
            <StartPanel it={it} others={it.others} action={start.bind(null, tinh)} />
            {it.shareable.length > 0 && may("criteria.adopt", actor, it) && <SharePanel it={it} action={share.bind(null, tinh)} />}
          </>
        )}
        {draft && (
          <>
            <SumPanel draft={draft} obstacles={obstacles} />
            {!it.archive && (
              <DiscussionPanel
                blocYearId={it.blocYearId}
                draft={draft}
                talk={talk}
                here={here}
                open={discuss.bind(null, tinh)}
                close={endDiscussion.bind(null, tinh)}
              />
            )}
            <HeadForm blocYearId={it.blocYearId} draft={draft} action={saveHead.bind(null, tinh)} />
            {draft.sections.map((section, at) => (
              <SectionPanel
                key={section.id}
                it={{ blocYearId: it.blocYearId, id: draft.id }}
                draft={draft}
                section={section}
                at={at}
                here={`${here}/soan`}
                voices={countsOf(talk?.opinions ?? [])}
                begun={it.inForce ? it.sheets.begun : 0}
                doors={{
                  save: saveSection.bind(null, tinh),
                  drop: dropSection.bind(null, tinh),
                  shift: shiftSection.bind(null, tinh),
                  dropItem: dropItem.bind(null, tinh),
                  shiftItem: shiftItem.bind(null, tinh),
                  dropAt: dropAt.bind(null, tinh),
                }}
              />
            ))}
            <NewSection
              key={draft.sections.length}
              it={{ blocYearId: it.blocYearId, id: draft.id }}
              action={newSection.bind(null, tinh)}
              renumber={numberAgain.bind(null, tinh)}
              items={draft.sections.some(({ items }) => items.length > 0)}
            />
            <ClassesForm blocYearId={it.blocYearId} draft={draft} action={saveClasses.bind(null, tinh)} />
            <TiesForm blocYearId={it.blocYearId} draft={draft} action={saveTies.bind(null, tinh)} />
            {it.inForce && <AmendmentsPanel before={it.inForce} after={draft} href={`${here}/thay-doi`} />}
            <AdoptPanel
              it={it}
              draft={draft}
              talk={talk}
              home={home}
              obstacles={obstacles}
              openYears={it.openYears}
              byMeeting={may("criteria.adopt", actor, it) ? adoptAtMeeting.bind(null, tinh) : undefined}
              byDecision={may("criteria.adopt_by_decision", actor, it) ? adoptIssued.bind(null, tinh) : undefined}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
