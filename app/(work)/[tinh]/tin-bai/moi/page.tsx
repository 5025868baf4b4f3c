import type { Metadata } from "next";
import { create } from "../actions";
import { WorkShell } from "../../work-shell";
import { ArticleForm } from "@/components/portal/article-form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import type { Facts } from "@/lib/access/facts";
import { may } from "@/lib/access/policy";
import { load } from "@/lib/action/load";
import { prefillFrom, type Prefill } from "@/lib/portal/prefill";
import { prefillFromModel } from "@/lib/portal/prefill-model";
import { prefillFromPlan } from "@/lib/portal/prefill-plan";
import { choicesOf, type Choice } from "@/lib/portal/queries";
import { acceptOf, fileHref, PHOTO } from "@/lib/storage/words";

type Props = {
  params: Promise<{ tinh: string }>;
  searchParams: Promise<{ [from in "hoi-nghi" | "van-ban" | "dien-hinh"]?: string | string[] }>;
};

type NewArticle = Facts & { years: Choice[]; meetings: Choice[]; prefill: Prefill | null };

export const metadata: Metadata = { title: "Viết bài mới" };

export default async function NewArticlePage({ params, searchParams }: Props) {
  const { tinh } = await params;
  const { "hoi-nghi": meeting, "van-ban": plan, "dien-hinh": model } = await searchParams;
  const { actor, it, post } = await load(tinh, "article.list", async ({ sql }): Promise<NewArticle> => {
    const choices = await choicesOf(sql),
      own = choices.years.map(({ value }) => value);
    if (typeof meeting === "string")
      return { ...choices, prefill: choices.meetings.some(({ value }) => value === meeting) ? await prefillFrom(sql, meeting) : null };
    return {
      ...choices,
      prefill:
        typeof plan === "string"
          ? await prefillFromPlan(sql, plan, own)
          : typeof model === "string"
            ? await prefillFromModel(sql, model, own)
            : null,
    };
  });
  const { prefill, years, meetings } = it;
  const year =
    prefill?.blocYearId && years.some(({ value }) => value === prefill.blocYearId)
      ? prefill.blocYearId
      : years.length === 1
        ? years[0]!.value
        : "";
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead title="Viết bài mới" crumbs={[{ label: "Tin bài", href: `/${tinh}/tin-bai` }, { label: "Bài mới" }]}>
        Lưu xong bài là bản nháp. Người dân chỉ đọc được sau khi công bố.
      </PageHead>
      <div className="stack">
        {prefill && (
          <Note
            title={`Đã điền sẵn từ ${prefill.meetingId ? "hồ sơ hội nghị" : plan ? "văn bản đã thông qua" : "câu chuyện của điển hình"}`}
          >
            Xem lại từng câu trước khi lưu: hồ sơ và tin bài viết cho những người đọc khác nhau.
          </Note>
        )}
        <Panel>
          <ArticleForm
            action={create.bind(null, tinh)}
            article={{
              title: prefill?.title ?? "",
              slug: "",
              summary: prefill?.summary ?? "",
              body: prefill?.body ?? "",
              author: prefill?.author ?? post.unitName ?? "",
              blocYearId: year,
              meetingId: prefill?.meetingId ?? "",
              roleModelId: prefill?.roleModelId ?? "",
              eventOn: prefill?.eventOn ?? "",
              datedOn: "",
              photoCaption: prefill?.photo?.caption ?? "",
              photoAlt: prefill?.photo?.altText ?? "",
            }}
            years={years}
            meetings={meetings}
            wholeProvince={may("article.write", actor, {})}
            accept={acceptOf(PHOTO)}
            photo={null}
            meetingPhoto={prefill?.photo ? fileHref(tinh, prefill.photo.id) : null}
            submit="Lưu bản nháp"
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
