import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperView } from "@/components/documents/paper-view";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { loadByRead } from "@/lib/action/load";
import { madeAt, shortHash } from "@/lib/meetings/papers";
import { reviewPaper } from "@/lib/reports/papers";
import { reviewPage, type ReviewPage } from "@/lib/reports/review-queries";
import { reviewView } from "@/lib/reports/review-view";
import { periodOf, PERIOD_WORDS } from "@/lib/reports/words";
import { letterheadOf } from "../../../../../../../letterhead";

export const metadata: Metadata = { title: "Bản in báo cáo của khối" };

export default async function ReviewPrintPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/bao-cao/[ky]/in">) {
  const { tinh, khoi, nam, ky } = await params,
    period = periodOf(ky) ?? notFound();
  const { actor, it } = await loadByRead<ReviewPage>(tinh, "report.read", reviewPage(khoi, nam, period));
  const back = `/${tinh}/khoi/${it.bloc.slug}/${it.year}/bao-cao/${ky}`,
    { review } = it,
    { content } = reviewView(it, false);
  return (
    <PaperView
      paper={reviewPaper(content)}
      title={`${PERIOD_WORDS[period].name} của khối`}
      head={letterheadOf(actor)}
      state={<Chip kind={review?.adoptedAt ? "done" : "todo"}>{review?.adoptedAt ? "Hội nghị đã thông qua" : "Dự thảo"}</Chip>}
      acts={
        <>
          <ButtonLink href={back} icon="left">
            Về báo cáo
          </ButtonLink>
          <a className="btn" href={`${back}/bao-cao-khoi.docx`} download>
            Tải bản Word
          </a>
        </>
      }
      foot={
        review?.adoptedAt
          ? `Chốt lúc ${madeAt(review.adoptedAt)}. Mã kiểm tra: ${shortHash(review.hash!)}.`
          : "Dự thảo, hội nghị chưa thông qua."
      }
    />
  );
}
