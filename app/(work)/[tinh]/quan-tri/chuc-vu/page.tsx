import { ConfirmPosts } from "@/components/people/confirm-posts";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { waitingPosts, type WaitingPosts } from "@/lib/people/waiting-posts";
import { WorkShell } from "../../work-shell";
import { confirmPosts } from "./actions";

export const metadata = { title: "Xác nhận chức vụ" };

export default async function WaitingPostsPage({ params }: PageProps<"/[tinh]/quan-tri/chuc-vu">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<WaitingPosts>(tinh, "post.list", waitingPosts);
  const admin = may("administration.read", actor, {});
  const posts = it.posts.map((one) => ({
    ...one,
    notYet:
      one.personId === actor.personId ? "Chức vụ của chính Anh/Chị" : one.givenById === actor.personId ? "Anh/Chị là người giao" : null,
  }));
  return (
    <WorkShell
      actor={actor}
      post={post}
      scope={{ roomLabel: "Quản trị", roomName: "Xác nhận chức vụ", roomHref: `/${tinh}/quan-tri/chuc-vu` }}
    >
      <PageHead
        title="Xác nhận chức vụ"
        {...(admin ? { crumbs: [{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Xác nhận chức vụ" }] } : {})}
      >
        Chức vụ có quyền ký, duyệt, bỏ phiếu hoặc quản trị chỉ có hiệu lực khi một người thứ hai xác nhận, không phải người giao cũng không
        phải người được giao.
      </PageHead>
      <ConfirmPosts action={confirmPosts.bind(null, tinh)} posts={posts} people={admin ? `/${tinh}/quan-tri/nguoi` : null} />
    </WorkShell>
  );
}
