import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { BlocProposal } from "@/components/awards/bloc-proposal";
import { GatedNote } from "@/components/meetings/votes/gated-note";
import { Nominated } from "@/components/awards/nominated";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocLetterHref } from "@/lib/awards/addresses";
import { proposalsOfYear, type ProposalsOfYear } from "@/lib/awards/queries";
import { WorkShell } from "../../../../work-shell";
import { dropPaper, initiatives, paper, send, summary, withdraw } from "../../../../don-vi/[donvi]/de-nghi/actions";
import { draft } from "./actions";

export const metadata: Metadata = { title: "Đề nghị khen thưởng" };

export default async function ProposalsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/de-nghi">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<ProposalsOfYear>(tinh, "proposal.read", proposalsOfYear(khoi, nam));
  const year = `/${tinh}/khoi/${khoi}/${nam}`,
    letters = [...Map.groupBy(it.proposals, (one) => blocLetterHref(year, one))],
    drafts = may("proposal.draft", actor, it),
    sends = may("proposal.send", actor, it);
  const whole = drafts || may("proposal.list", actor, {});
  const acts = {
    summary: summary.bind(null, tinh),
    paper: paper.bind(null, tinh),
    dropPaper: dropPaper.bind(null, tinh),
    initiatives: initiatives.bind(null, tinh),
    send: send.bind(null, tinh),
    withdraw: withdraw.bind(null, tinh),
  };
  const minutesOf = (meeting: string | undefined) => ({
    ranking: `${year}/xep-hang`,
    ...(meeting ? { minutes: `${year}/hoi-nghi/${meeting}/bien-ban`, count: `${year}/hoi-nghi/${meeting}` } : {}),
  });
  return (
    <WorkShell actor={actor} post={post} scope={blocScope({ shortName: it.blocShortName, kind: it.blocKind }, it.year, year)}>
      <div className="on-awards">
        <PageHead
          title="Đề nghị khen thưởng"
          crumbs={[{ label: it.blocShortName, href: year }, { label: `Năm ${it.year}`, href: year }, { label: "Đề nghị khen thưởng" }]}
          acts={
            whole &&
            letters.map(([href, [first]]) => (
              <a key={href} className="btn" href={href}>
                {letters.length === 1 ? "Tải tờ trình (Word)" : `Tải tờ trình: ${first!.occasion ?? "kết quả cả năm"} (Word)`}
              </a>
            ))
          }
        >
          {it.archive
            ? "Hồ sơ ghi theo bản giấy; giấy tờ tải lên dưới dạng bản chụp."
            : "Mỗi đề cử khen thưởng của hội nghị thành một hồ sơ, kèm số phiếu, giấy tờ và thứ hạng khi xét kết quả cả năm."}
        </PageHead>
        <GatedNote gated={it.gated} />
        {it.unrecorded.map(({ id, title, count }) => (
          <Note key={id} kind="info" title={`${count} kết quả bỏ phiếu đã công bố, chờ ghi suy tôn`}>
            <p>
              Hồ sơ đề nghị lập từ kết quả suy tôn. Ghi ở <Go href={`${year}/hoi-nghi/${id}#suy-ton`}>{title}</Go> trước khi kết thúc cuộc
              họp.
            </p>
          </Note>
        ))}
        {drafts && it.nominated.length > 0 && <Nominated nominated={it.nominated} blocYearId={it.id} action={draft.bind(null, tinh)} />}
        {it.proposals.length === 0 && it.nominated.length === 0 && (
          <Empty title="Chưa có đề nghị khen thưởng">
            Hội nghị của khối suy tôn xong, các đề cử khen thưởng sẽ hiện ở đây để thư ký hoặc Khối trưởng lập hồ sơ.
          </Empty>
        )}
        {it.proposals.map((proposal) => (
          <BlocProposal
            key={proposal.id}
            tinh={tinh}
            it={proposal}
            acts={acts}
            drafts={drafts}
            sends={sends}
            officer={whole}
            places={{ ...(whole ? { letter: blocLetterHref(year, proposal) } : {}), ...minutesOf(proposal.meeting?.id) }}
          />
        ))}
      </div>
    </WorkShell>
  );
}
