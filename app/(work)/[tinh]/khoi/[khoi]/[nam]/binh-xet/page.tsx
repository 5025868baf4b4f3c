import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { GatedNote } from "@/components/meetings/votes/gated-note";
import { YearOutcomePanels } from "@/components/meetings/votes/year-outcome";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { blocNoun } from "@/lib/blocs/words";
import { ofYear, type YearOutcome, yearOutcome } from "@/lib/meetings/votes/year-outcome";
import { WorkShell } from "../../../../work-shell";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/binh-xet">;
export const metadata: Metadata = { title: "Bình xét, suy tôn" };

export default async function YearOutcomePage({ params }: Props) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<YearOutcome>(tinh, "bloc_year.read", yearOutcome(khoi, nam));
  const home = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    meetings = it.meetings.map((meeting) => ofYear(meeting, it.blocYearId));
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <PageHead
        title={`Bình xét, suy tôn năm ${it.year}`}
        crumbs={[{ label: it.bloc.shortName, href: home }, { label: `Năm ${it.year}`, href: home }, { label: "Bình xét, suy tôn" }]}
        acts={
          <>
            <ButtonLink href={`${home}/xep-hang`} icon="bars">
              Xếp hạng
            </ButtonLink>
            <ButtonLink href={`${home}/de-nghi`} icon="medal">
              Đề nghị khen thưởng
            </ButtonLink>
          </>
        }
      >
        Kết quả bỏ phiếu, suy tôn của các cuộc họp về năm này; ai đề cử trái thứ tự xếp hạng thì lý do ghi bên cạnh.
      </PageHead>
      <GatedNote gated={it.gated} />
      {meetings.length === 0 ? (
        <Empty title="Chưa bình xét">{`Hội nghị tổng kết của ${blocNoun(it.bloc.kind)} bỏ phiếu xong, kết quả hiện ở đây.`}</Empty>
      ) : (
        meetings.map((meeting) => <YearOutcomePanels key={meeting.id} it={meeting} here={`${home}/hoi-nghi/${meeting.id}`} />)
      )}
    </WorkShell>
  );
}
