import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { SendBackForm } from "@/components/year/send-back-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { earlierThan } from "@/lib/year/rules";
import { sendBackPage, type SendBackSeen } from "@/lib/year/send-back";
import { WorkShell } from "../../../../work-shell";
import { sendYearBack } from "../actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/chuyen-lai">;
export const metadata: Metadata = { title: "Chuyển năm thi đua lại bước trước" };

export default async function SendBackPage({ params, searchParams }: Props) {
  const { tinh, khoi, nam } = await params,
    { buoc } = await searchParams;
  const { actor, it, post } = await loadByRead<SendBackSeen>(tinh, "bloc_year.send_back", sendBackPage(khoi, nam));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    back = earlierThan(it.facts.stage).toReversed();
  const to = back.find((stage) => stage === buoc) ?? back[0];
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <PageHead
        title="Chuyển năm thi đua lại bước trước"
        crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chuyển lại bước trước" }]}
      >
        {`Năm ${it.year} đang ở bước ${STAGE_WORDS[it.facts.stage].name}. Chọn bước chuyển về để xem điều gì mất hiệu lực; không nội dung nào bị xóa.`}
      </PageHead>
      {to && it.facts.mode === "live" ? (
        <SendBackForm key={to} it={it} to={to} stages={back} at={`${home}/chuyen-lai`} action={sendYearBack.bind(null, tinh)} />
      ) : (
        <Empty title="Không có bước trước">
          {it.facts.mode === "archive" ? "Hồ sơ năm trước không chuyển bước." : "Năm thi đua đang ở bước đầu tiên."}
        </Empty>
      )}
    </WorkShell>
  );
}
