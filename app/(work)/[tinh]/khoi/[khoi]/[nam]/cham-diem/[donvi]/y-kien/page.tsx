import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { CommentForm } from "@/components/scoring/comment-form";
import { Thread } from "@/components/scoring/comment-threads";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocNoun } from "@/lib/blocs/words";
import { tableOf } from "@/lib/criteria/stored";
import { itemsOf } from "@/lib/criteria/table";
import { commentPage, type CommentPage } from "@/lib/scoring/comments/queries";
import { WorkShell } from "../../../../../../work-shell";
import { commentOnItem, readComment, takeBackComment } from "./actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/y-kien">;
export const metadata: Metadata = { title: "Ý kiến theo tiêu chí" };

export default async function CommentsPage({ params, searchParams }: Props) {
  const { tinh, khoi, nam, donvi } = await params,
    { muc } = await searchParams;
  const { actor, it, post } = await loadByRead<CommentPage>(tinh, "sheet.read", commentPage(khoi, nam, donvi));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`,
    here = `${home}/cham-diem/${it.unitSlug}/y-kien`;
  const items = itemsOf(tableOf(it.stored)),
    one = items.find(({ key }) => key === muc),
    writes = may("sheet.comment", actor, it);
  const threads = items.filter((item) => (!one || item === one) && it.comments.some(({ itemKey }) => itemKey === item.key));
  const head = `lãnh đạo ${blocNoun(it.bloc.kind)}`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-why">
        <PageHead
          title={one ? `Ý kiến về tiêu chí ${one.number}` : "Ý kiến theo tiêu chí"}
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Chấm điểm", href: `${home}/cham-diem` }, { label: it.unit }]}
          acts={one && <ButtonLink href={here}>Mọi tiêu chí</ButtonLink>}
        >
          {`${it.unit}, năm ${it.year}. Đơn vị được nhắc tới thấy việc ở Việc cần làm đến khi trả lời hoặc ghi đã đọc.`}
        </PageHead>
        {threads.map((item) => (
          <Thread
            key={item.key}
            sheetId={it.id}
            item={item}
            comments={it.comments.filter(({ itemKey }) => itemKey === item.key)}
            head={head}
            withdraw={writes ? takeBackComment.bind(null, tinh) : undefined}
            read={writes ? readComment.bind(null, tinh) : undefined}
          />
        ))}
        {threads.length === 0 && (
          <Empty title="Chưa có ý kiến nào">
            {writes
              ? "Ghi ý kiến về một tiêu chí ở dưới; đơn vị, người chấm và lãnh đạo khối trao đổi ngay tại đây."
              : "Ý kiến của đơn vị và người chấm hiện ở đây."}
          </Empty>
        )}
        {one && it.comments.some(({ itemKey }) => itemKey !== one.key) && (
          <p className="meta">
            <Go href={here}>Còn ý kiến ở tiêu chí khác</Go>
          </p>
        )}
        {writes && (
          <CommentForm
            action={commentOnItem.bind(null, tinh)}
            sheetId={it.id}
            items={items}
            chosen={one?.key ?? null}
            targets={it.targets}
          />
        )}
      </div>
    </WorkShell>
  );
}
