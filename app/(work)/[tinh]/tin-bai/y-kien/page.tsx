import type { Metadata } from "next";
import { OpinionQueue, STATE_BY_ADDRESS } from "@/components/portal/opinions/opinion-queue";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { opinionList, type OpinionList } from "@/lib/portal/opinions/queries";
import { WorkShell } from "../../work-shell";
import { publishReaderOpinion, refuseReaderOpinion } from "./actions";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<{ loai?: string | string[] }> };

export const metadata: Metadata = { title: "Ý kiến bạn đọc" };

export default async function ReaderOpinionsPage({ params, searchParams }: Props) {
  const { tinh } = await params,
    { loai } = await searchParams;
  const state = (typeof loai === "string" && STATE_BY_ADDRESS[loai]) || null;
  const { actor, it, post } = await loadByRead<OpinionList>(tinh, "article.list", opinionList(state));
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead title="Ý kiến bạn đọc" crumbs={[{ label: "Tin bài", href: `/${tinh}/tin-bai` }, { label: "Ý kiến bạn đọc" }]}>
        Người đọc gửi từ cổng công khai. Chưa ai thấy cho đến khi được công bố.
      </PageHead>
      <OpinionQueue
        tinh={tinh}
        list={it}
        state={state}
        publish={publishReaderOpinion.bind(null, tinh)}
        refuse={refuseReaderOpinion.bind(null, tinh)}
      />
    </WorkShell>
  );
}
