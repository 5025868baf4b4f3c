import type { Metadata } from "next";
import { ImportRoom } from "@/components/spreadsheets/import-room";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { HINTS } from "@/lib/council/honours/import/plan";
import { ownDrafts } from "@/lib/provinces/import/draft";
import { WorkShell } from "../../../work-shell";
import { read } from "./actions";

export const metadata: Metadata = { title: "Nhập khen thưởng các năm trước" };

export default async function PastAwards({ params }: PageProps<"/[tinh]/ban/ho-so-cu/khen-thuong">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "honours.keep", async ({ tx }) => ({
    unitId: null,
    drafts: await ownDrafts(tx, "past_awards"),
  }));
  const here = `/${tinh}/ban/ho-so-cu/khen-thuong`;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Nhập khen thưởng các năm trước"
        crumbs={[{ label: "Tra cứu khen thưởng", href: `/${tinh}/ban/so-vang` }, { label: "Nhập khen thưởng các năm trước" }]}
      >
        Tập thể, cá nhân, hộ gia đình của nhiều quyết định, nhiều năm trong một tệp Excel.
      </PageHead>
      <ImportRoom
        home={here}
        read={read.bind(null, tinh)}
        about="Mỗi dòng là một lượt khen; mẫu có danh sách để chọn và một dòng ví dụ."
        hints={HINTS}
        drafts={it.drafts}
      />
    </WorkShell>
  );
}
